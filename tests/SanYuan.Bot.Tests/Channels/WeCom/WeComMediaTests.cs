using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Core.Attachments;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>Fetching content from the simulated platform, over HTTP.</summary>
public sealed class WeComMediaTests : IAsyncLifetime
{
    readonly FakeTimeProvider _time = new(new DateTimeOffset(2019, 11, 8, 16, 0, 0, TimeSpan.FromHours(8)));
    readonly MemoryStream _target = new();
    RunningSimulator _simulator = null!;
    WeComHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    SimulatedWeCom Platform => _simulator.WeCom;
    IMediaSource Source => _host.Services.GetServices<IMediaSource>().Single();
    int Asked => Platform.Calls.Count(SimulatedWeCom.GetMedia);

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync(_time, Token);
        _host = await WeComHost.StartAsync(_time, WeComHost.Settings(_simulator.Address), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    string Add(byte[] content, string contentType = "image/jpeg", string name = "a.jpg") =>
        Platform.Media.Add(new SimulatedMedia.StoredFile(name, "image", content) { ContentType = contentType });

    Task<MediaAnswer> FetchAsync(string id) => Source.FetchAsync(id, _target, Token);

    void Strike(FaultKind kind, int code = 0, int times = 1) => Platform.Faults.Add(new Fault(SimulatedWeCom.GetMedia, kind) { Code = code, Times = times });

    [Fact]
    public async Task Content_comes_as_it_is()
    {
        var content = Enumerable.Range(0, 300_000).Select(number => (byte)number).ToArray();
        Assert.Equal(new MediaAnswer(MediaOutcome.Fetched), await FetchAsync(Add(content)));
        Assert.Equal(content, _target.ToArray());
        Assert.Equal("wecom", Source.Channel);
    }

    [Fact]
    public async Task What_the_platform_no_longer_has_is_gone()
    {
        var id = Add([1, 2, 3]);
        Platform.Media.Expire(id);
        Assert.Equal(new MediaAnswer(MediaOutcome.Gone, "errcode 40007"), await FetchAsync(id));
    }

    [Fact]
    public async Task An_id_cannot_reach_beyond_its_place_in_the_address()
    {
        Assert.Equal(MediaOutcome.Gone, (await FetchAsync("x&access_token=y#z/../../gettoken")).Outcome);
        Assert.Equal(1, Asked);
    }

    [Theory]
    [InlineData(42001)]
    [InlineData(40014)]
    public async Task A_refused_token_is_fetched_anew_and_the_content_asked_for_once_more(int code)
    {
        Strike(FaultKind.ErrorCode, code);
        Assert.Equal(MediaOutcome.Fetched, (await FetchAsync(Add([1, 2, 3]))).Outcome);
        Assert.Equal(2, Asked);
    }

    [Fact]
    public async Task A_token_that_expired_early_goes_unnoticed()
    {
        await FetchAsync(Add([1]));
        Platform.Tokens.ExpireAll();
        Assert.Equal(MediaOutcome.Fetched, (await FetchAsync(Add([2]))).Outcome);
        Assert.Equal([1, 2], _target.ToArray());
    }

    [Fact]
    public async Task A_new_token_that_is_refused_too_is_left_for_later()
    {
        Strike(FaultKind.ErrorCode, 42001, times: 2);
        Assert.Equal(new MediaAnswer(MediaOutcome.Later, "errcode 42001"), await FetchAsync(Add([1])));
        Assert.Equal(2, Asked);
    }

    [Theory]
    [InlineData(FaultKind.Status, 500, "http 500")]
    [InlineData(FaultKind.Status, 502, "http 502")]
    [InlineData(FaultKind.Status, 302, "http 302")]
    [InlineData(FaultKind.ErrorCode, 45033, "errcode 45033")]
    [InlineData(FaultKind.ErrorCode, -1, "errcode -1")]
    [InlineData(FaultKind.ErrorCode, 60020, "errcode 60020")]
    [InlineData(FaultKind.Garbage, 0, "answer is not the platform's")]
    [InlineData(FaultKind.DropBefore, 0, "connection lost: ")]
    public async Task What_goes_wrong_on_the_way_is_for_later_and_then_works(FaultKind kind, int code, string detail)
    {
        var id = Add([1, 2, 3]);
        Strike(kind, code);
        var answer = await FetchAsync(id);
        Assert.Equal(MediaOutcome.Later, answer.Outcome);
        Assert.StartsWith(detail, answer.Detail, StringComparison.Ordinal);
        Assert.Empty(_target.ToArray());
        Assert.Equal(MediaOutcome.Fetched, (await FetchAsync(id)).Outcome);
    }

    [Fact]
    public async Task A_platform_that_gives_no_token_is_for_later()
    {
        Platform.Faults.Add(new Fault(SimulatedWeCom.GetToken, FaultKind.Status) { Code = 503 });
        Assert.Equal(MediaOutcome.Later, (await FetchAsync(Add([1]))).Outcome);
        Assert.Equal(0, Asked);
    }

    [Fact]
    public async Task An_answer_that_takes_over_two_minutes_is_for_later()
    {
        await FetchAsync(Add([1]));
        Platform.Faults.Add(new Fault(SimulatedWeCom.GetMedia, FaultKind.Slow) { Delay = TimeSpan.FromHours(1) });
        var fetching = FetchAsync(Add([2]));
        await Platform.Calls.WaitAsync(SimulatedWeCom.GetMedia, 2, Token);
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(new MediaAnswer(MediaOutcome.Later, "no answer in time"), await fetching);
    }

    [Fact]
    public async Task Twenty_megabytes_come_and_one_byte_more_does_not()
    {
        Assert.Equal(MediaOutcome.Fetched, (await FetchAsync(Add(new byte[MediaRules.MaxBytes]))).Outcome);
        _target.SetLength(0);
        Assert.Equal(MediaOutcome.TooLarge, (await FetchAsync(Add(new byte[MediaRules.MaxBytes + 1]))).Outcome);
        Assert.Empty(_target.ToArray());
    }

    [Fact]
    public async Task An_answer_that_hides_its_length_is_stopped_at_the_limit()
    {
        Platform.Media.HidesLength = true;
        Assert.Equal(new MediaAnswer(MediaOutcome.TooLarge, "content"), await FetchAsync(Add(new byte[MediaRules.MaxBytes + 1])));
        Assert.InRange(_target.Length, 0, MediaRules.MaxBytes);
    }

    [Theory]
    [InlineData("text/plain", "一段文字")]
    [InlineData("application/json", "{\"a\":1}")]
    [InlineData("text/html", "<html/>")]
    public async Task A_text_file_is_fetched_without_being_taken_for_an_error_and_is_not_taken(string contentType, string words) =>
        Assert.Equal(MediaOutcome.NotTaken, (await FetchAsync(Add(Encoding.UTF8.GetBytes(words), contentType, "a.txt"))).Outcome);

    [Fact]
    public async Task A_page_that_calls_itself_a_picture_comes_through_and_its_bytes_tell()
    {
        Assert.Equal(MediaOutcome.Fetched, (await FetchAsync(Add([.. "<html><body>a page</body></html>"u8]))).Outcome);
        Assert.False(MediaRules.Takes(AttachmentKind.Photo, ContentTypes.Of(_target)));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_obeyed()
    {
        using var cancelled = new CancellationTokenSource();
        Platform.Faults.Add(new Fault(SimulatedWeCom.GetMedia, FaultKind.Slow) { Delay = TimeSpan.FromHours(1) });
        var fetching = Source.FetchAsync(Add([1]), _target, cancelled.Token);
        await Platform.Calls.WaitAsync(SimulatedWeCom.GetMedia, 1, Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    [Fact]
    public async Task No_ids_secrets_or_tokens_are_logged()
    {
        Platform.Tokens.ExpireAll();
        await FetchAsync("media-secret-id");
        Assert.Contains("WeCom media not fetched: errcode 40007 (Gone)", _host.Log.All, StringComparison.Ordinal);
        foreach (var secret in new[] { WeComHost.Secret, "simulated-token", "cgi-bin", "media-secret-id" })
            Assert.DoesNotContain(secret, _host.Log.All, StringComparison.Ordinal);
    }
}
