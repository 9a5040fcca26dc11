using SanYuan.Bot.Channels.Feishu.Media;
using SanYuan.Core.Attachments;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.Feishu;

namespace SanYuan.Bot.Tests.Channels.Feishu;

/// <summary>Content of messages: asked for by message and key.</summary>
public sealed class FeishuMediaTests(SharedFeishu shared) : IClassFixture<SharedFeishu>, IDisposable
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]];

    readonly MemoryStream _target = new();
    readonly FeishuHost _host = shared.BeginAgain();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _target.Dispose();

    [Fact]
    public async Task A_photo_is_fetched_as_it_is()
    {
        Assert.Equal(new MediaAnswer(MediaOutcome.Fetched), await FetchAsync(Photo(Png).Id));
        Assert.Equal(Png, _target.ToArray());
    }

    [Theory]
    [InlineData("om_1/image/img_unknown")]
    [InlineData("nonsense")]
    public async Task What_the_platform_does_not_know_is_gone(string id) => Assert.Equal(MediaOutcome.Gone, (await FetchAsync(id)).Outcome);

    [Fact]
    public async Task More_than_20_MB_are_too_large() => Assert.Equal(MediaOutcome.TooLarge, (await FetchAsync(Photo(new byte[MediaRules.MaxBytes + 1]).Id)).Outcome);

    [Theory]
    [InlineData(FaultKind.ErrorCode, 99991400)]
    [InlineData(FaultKind.Status, 503)]
    [InlineData(FaultKind.Status, 302)]
    [InlineData(FaultKind.DropBefore, 0)]
    public async Task What_goes_wrong_on_the_way_is_for_later_and_then_works(FaultKind kind, int code)
    {
        var (id, path) = Photo(Png);
        _host.Platform.Faults.Add(new Fault(path, kind) { Code = code });
        Assert.Equal(MediaOutcome.Later, (await FetchAsync(id)).Outcome);
        Assert.Empty(_target.ToArray());
        Assert.Equal(MediaOutcome.Fetched, (await FetchAsync(id)).Outcome);
    }

    [Theory]
    [InlineData(234037, MediaOutcome.TooLarge)]
    [InlineData(234043, MediaOutcome.NotTaken)]
    [InlineData(99991663, MediaOutcome.Fetched)]
    public async Task A_refusal_says_what_becomes_of_the_content(int code, MediaOutcome outcome)
    {
        var (id, path) = Photo(Png);
        _host.Platform.Faults.Add(new Fault(path, FaultKind.ErrorCode) { Code = code });
        Assert.Equal(outcome, (await FetchAsync(id)).Outcome);
    }

    [Fact]
    public void Nothing_that_would_lead_to_another_address_is_asked_for() => Assert.Null(FeishuMediaId.Of("om_1", AttachmentKind.File, "../../auth?x=1"));

    (string Id, string Path) Photo(byte[] content)
    {
        var message = _host.Client.Photo("Wang", content)["event"]!["message"]!;
        var (id, key) = (message["message_id"]!.GetValue<string>(), System.Text.Json.JsonDocument.Parse(message["content"]!.GetValue<string>()).RootElement.GetProperty("image_key").GetString()!);
        return (FeishuMediaId.Of(id, AttachmentKind.Photo, key)!, $"{SimulatedFeishu.Send}/{id}/resources/{key}");
    }

    Task<MediaAnswer> FetchAsync(string id) => _host.County.Get<IEnumerable<IMediaSource>>().OfType<FeishuMedia>().Single().FetchAsync(id, _target, Token);
}
