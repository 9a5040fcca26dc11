using SanYuan.Bot.Channels.DingTalk.Media;
using SanYuan.Core.Attachments;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.DingTalk;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>Content of messages: a code is exchanged for an address, and that hands out the file.</summary>
public sealed class DingTalkMediaTests(QuietDingTalk quiet) : IClassFixture<QuietDingTalk>, IDisposable
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]];

    readonly MemoryStream _target = new();
    readonly DingTalkHost _host = quiet.BeginAgain();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _target.Dispose();

    [Fact]
    public async Task A_file_is_fetched_as_it_is()
    {
        Assert.Equal(new MediaAnswer(MediaOutcome.Fetched), await FetchAsync(_host.Platform.Files.Add(Png)));
        Assert.Equal(Png, _target.ToArray());
    }

    [Fact]
    public async Task A_code_the_platform_does_not_know_is_gone() => Assert.Equal(MediaOutcome.Gone, (await FetchAsync("over")).Outcome);

    [Fact]
    public async Task More_than_20_MB_are_too_large() =>
        Assert.Equal(MediaOutcome.TooLarge, (await FetchAsync(_host.Platform.Files.Add(new byte[MediaRules.MaxBytes + 1]))).Outcome);

    [Theory]
    [InlineData(SimulatedDingTalk.DownloadFile, FaultKind.Status, 503)]
    [InlineData(SimulatedDingTalk.DownloadFile, FaultKind.Status, 403)]
    [InlineData(SimulatedDingTalk.DownloadFile, FaultKind.Garbage, 0)]
    [InlineData(SimulatedDingTalk.DownloadFile, FaultKind.DropBefore, 0)]
    [InlineData(SimulatedDingTalk.GetToken, FaultKind.Status, 503)]
    [InlineData("/dingtalk-files", FaultKind.Status, 403)]
    [InlineData("/dingtalk-files", FaultKind.Status, 302)]
    [InlineData("/dingtalk-files", FaultKind.DropBefore, 0)]
    public async Task What_goes_wrong_on_the_way_is_for_later_and_then_works(string call, FaultKind kind, int code)
    {
        var file = _host.Platform.Files.Add(Png);
        _host.Platform.Faults.Add(new Fault(call, kind) { Code = code });
        Assert.Equal(MediaOutcome.Later, (await FetchAsync(file)).Outcome);
        Assert.Empty(_target.ToArray());
        _host.County.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(MediaOutcome.Fetched, (await FetchAsync(file)).Outcome);
    }

    Task<MediaAnswer> FetchAsync(string code) => _host.County.Get<IEnumerable<IMediaSource>>().OfType<DingTalkMedia>().Single().FetchAsync(code, _target, Token);
}
