using System.Net;
using SanYuan.Bot.Tests.County;
using SanYuan.Storage.Attachments;

namespace SanYuan.Bot.Tests.Channels.WebChat;

/// <summary>Stored photos shown in the browser, and nothing else.</summary>
public sealed class PhotoTests : IAsyncLifetime
{
    WebChatHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await WebChatHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    Task<HttpResponseMessage> ShowAsync(long id = 1) => _host.Http.GetAsync(new Uri($"chat/photos/{id}", UriKind.Relative), Token);

    [Fact]
    public async Task A_stored_photo_is_shown_as_what_its_bytes_are_and_no_browser_guesses_otherwise()
    {
        await _host.SendAsync("a", TestMedia.Jpeg);
        await _host.County.FetchAsync();
        using var response = await ShowAsync();
        Assert.Equal(TestMedia.Jpeg, await response.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("image/jpeg", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        _host.Http.DefaultRequestHeaders.IfNoneMatch.Add(response.Headers.ETag!);
        using var again = await ShowAsync();
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task The_ledger_counts_what_lies_beside_an_entry_and_names_the_photos_that_can_be_seen()
    {
        await _host.County.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        await _host.County.SayAsync(TestRoster.SecondEnvoy, "今天参加疾控党课，8人参加");
        await _host.SendAsync("a", TestMedia.Jpeg);
        await _host.SendAsync("b", [.. "#!AMR\n a voice"u8], "voice");
        await _host.County.FetchAsync();
        await _host.SendAsync("c", TestMedia.Jpeg);
        var entries = (await _host.LedgerAsync()).Entries;
        Assert.Equal([("#1", 3, "1"), ("#2", 0, "")], entries.OrderBy(entry => entry.Number).Select(entry => (entry.Number, entry.Attachments, string.Join(' ', entry.Photos))));
    }

    [Fact]
    public async Task A_photo_whose_content_has_not_come_is_not_shown_and_neither_is_one_that_never_was()
    {
        await _host.SendAsync("a", TestMedia.Jpeg);
        using var waiting = await ShowAsync();
        using var unknown = await ShowAsync(2);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (waiting.StatusCode, unknown.StatusCode));
    }

    [Theory]
    [InlineData("voice", "#!AMR\n a voice")]
    [InlineData("photo", "\0\0\0\u0018ftypheic a photo that browsers do not show")]
    public async Task What_browsers_do_not_show_as_a_picture_is_not_handed_out(string kind, string content)
    {
        await _host.SendAsync("a", System.Text.Encoding.UTF8.GetBytes(content), kind);
        await _host.County.FetchAsync();
        Assert.NotNull(Assert.Single(await _host.County.UnattachedAsync(TestRoster.Envoy)).Media);
        using var response = await ShowAsync();
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_any_more_or_is_gone_is_not_handed_out()
    {
        await _host.SendAsync("a", TestMedia.Jpeg);
        await _host.County.FetchAsync();
        var path = _host.County.Get<MediaFiles>().PathOf(Assert.Single(await _host.County.UnattachedAsync(TestRoster.Envoy)).Media!.Hash);
        await File.WriteAllTextAsync(path, "<html><script>alert(1)</script></html>", Token);
        using var changed = await ShowAsync();
        File.Delete(path);
        using var gone = await ShowAsync();
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (changed.StatusCode, gone.StatusCode));
    }
}
