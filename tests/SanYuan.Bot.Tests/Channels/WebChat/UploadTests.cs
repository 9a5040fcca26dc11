using SanYuan.Bot.Media;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Attachments;
using SanYuan.Storage.Attachments;

namespace SanYuan.Bot.Tests.Channels.WebChat;

/// <summary>Photos and voice messages from the chat page, over HTTP.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加";
    const string WhichActivity = "照片收到。请用一句话说明是哪次活动，我会附在一起。";

    static readonly byte[] Voice = [.. "#!AMR\n a voice"u8];

    WebChatHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await WebChatHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_photo_becomes_part_of_the_report_before_it_and_leaves_the_spool_when_it_is_stored()
    {
        await _host.County.SayAsync(TestRoster.Envoy, Report);
        Assert.Equal("照片已附到 #1", await _host.SendAsync("a", TestMedia.Jpeg));
        Assert.Equal(Assert.Single(_host.Spooled), Assert.Single(await _host.County.AttachedAsync(1)).Draft.Content.MediaId);
        await _host.County.FetchAsync();
        var photo = Assert.Single(await _host.County.AttachedAsync(1));
        Assert.Equal((MediaState.Stored, "image/jpeg"), (photo.State, photo.Media!.ContentType));
        Assert.Equal(TestMedia.Jpeg, await File.ReadAllBytesAsync(_host.County.Get<MediaFiles>().PathOf(photo.Media.Hash), Token));
        Assert.Empty(_host.Spooled);
    }

    [Fact]
    public async Task A_voice_message_is_told_that_nobody_listens_to_it()
    {
        Assert.StartsWith("语音收到，但我听不懂语音里的话。", await _host.SendAsync("a", Voice, "voice"), StringComparison.Ordinal);
        await _host.County.FetchAsync();
        Assert.Equal(MediaState.Stored, Assert.Single(await _host.County.UnattachedAsync(TestRoster.Envoy)).State);
    }

    [Fact]
    public async Task An_upload_that_is_repeated_is_the_same_message_and_its_first_content_counts()
    {
        Assert.Equal(WhichActivity, await _host.SendAsync("a", TestMedia.Jpeg));
        var first = Assert.Single(_host.Spooled);
        Assert.Equal(WhichActivity, await _host.SendAsync("a", [.. TestMedia.Jpeg, 1]));
        Assert.Equal(first, Assert.Single(_host.Spooled));
        await _host.County.FetchAsync();
        Assert.Equal(WhichActivity, await _host.SendAsync("a", TestMedia.Jpeg));
        Assert.Equal(TestMedia.Jpeg.Length, Assert.Single(await _host.County.UnattachedAsync(TestRoster.Envoy)).Media!.Size);
        Assert.Empty(_host.Spooled);
    }

    [Fact]
    public async Task An_upload_that_comes_four_times_at_once_counts_once()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _host.SendAsync("a", TestMedia.Jpeg)));
        Assert.Equal([WhichActivity], replies.Distinct());
        Assert.Equal(Assert.Single(_host.Spooled), Assert.Single(await _host.County.UnattachedAsync(TestRoster.Envoy)).Draft.Content.MediaId);
    }

    [Fact]
    public async Task What_was_copied_but_is_not_on_record_stays_in_the_spool()
    {
        await _host.SendAsync("a", TestMedia.Jpeg);
        var photo = Assert.Single(await _host.County.UnattachedAsync(TestRoster.Envoy));
        await _host.County.Get<MediaFetch>().FetchAsync(photo.Draft, Token);
        Assert.Single(_host.Spooled);
        await _host.County.FetchAsync();
        Assert.Empty(_host.Spooled);
    }

    [Fact]
    public async Task What_nobody_asks_for_leaves_the_spool_after_three_days()
    {
        Assert.StartsWith("收到，但照片目前只能附在三员的活动上", await _host.SendAsync("a", TestMedia.Jpeg, person: WebChatHost.Liaison), StringComparison.Ordinal);
        var unwanted = Assert.Single(_host.Spooled);
        _host.County.Time.Advance(MediaRules.Lifetime);
        await _host.SendAsync("b", TestMedia.Jpeg);
        Assert.Contains(unwanted, _host.Spooled);
        _host.County.Time.Advance(TimeSpan.FromMinutes(1));
        await _host.SendAsync("c", TestMedia.Jpeg);
        Assert.Equal(2, _host.Spooled.Count);
        Assert.DoesNotContain(unwanted, _host.Spooled);
    }
}
