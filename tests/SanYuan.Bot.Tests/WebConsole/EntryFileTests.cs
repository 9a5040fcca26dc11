using System.Text;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Attachments;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class EntryFileTests
{
    static async Task<PageHost> StartAsync(byte[] content, AttachmentKind kind = AttachmentKind.Photo)
    {
        var county = await TestCounty.OpenAsync();
        county.Media.Content = content;
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        await county.SendAsync(TestRoster.Envoy, kind);
        await county.FetchAsync();
        return await PageHost.StartAsync(county);
    }

    [Fact]
    public async Task A_photo_is_shown_small_and_opens_whole()
    {
        await using var host = await StartAsync(TestMedia.Jpeg);
        Assert.Contains("<img src=\"/ledger/1/files/1\"", await host.ReadAsync("/ledger/1", TestRoster.Liaison), StringComparison.Ordinal);
        using var file = await host.GetAsync("/ledger/1/files/1", TestRoster.Liaison);
        Assert.Equal(TestMedia.Jpeg, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("image/jpeg", "inline", "nosniff"), (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.DispositionType, file.Headers.GetValues("X-Content-Type-Options").Single()));
    }

    [Fact]
    public async Task What_is_no_picture_is_saved_and_never_opened()
    {
        await using var host = await StartAsync([.. "%PDF-1.7 <script>"u8], AttachmentKind.File);
        using var file = await host.GetAsync("/ledger/1/files/1", TestRoster.Office);
        Assert.Equal(("application/pdf", "attachment"), (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.DispositionType));
        Assert.DoesNotContain("<img", await host.ReadAsync("/ledger/1", TestRoster.Office), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")]
    [InlineData("<!doctype html><script>1</script>")]
    public async Task A_drawing_or_a_page_that_calls_itself_a_photo_is_not_handed_out(string content)
    {
        await using var host = await StartAsync(Encoding.UTF8.GetBytes(content));
        using var file = await host.GetAsync("/ledger/1/files/1", TestRoster.Office);
        Assert.Equal(404, (int)file.StatusCode);
    }

    [Fact]
    public async Task A_file_that_was_changed_behind_our_back_is_judged_as_it_is_now()
    {
        await using var host = await StartAsync(TestMedia.Jpeg);
        await File.WriteAllTextAsync(host.County.Files().Single(), "<script>1</script>", TestContext.Current.CancellationToken);
        using var file = await host.GetAsync("/ledger/1/files/1", TestRoster.Office);
        Assert.Equal(404, (int)file.StatusCode);
    }

    [Theory]
    [InlineData(TestRoster.Instructor, "/ledger/1/files/1")]
    [InlineData(TestRoster.Supervisor, "/ledger/1/files/1")]
    [InlineData(TestRoster.Office, "/ledger/1/files/2")]
    [InlineData(TestRoster.Office, "/ledger/2/files/1")]
    public async Task Whoever_may_not_read_the_entry_gets_nothing_of_it(string account, string path)
    {
        await using var host = await StartAsync(TestMedia.Jpeg);
        using var file = await host.GetAsync(path, account);
        Assert.Equal(404, (int)file.StatusCode);
    }
}
