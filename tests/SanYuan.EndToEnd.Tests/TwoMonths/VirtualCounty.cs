using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using SanYuan.EndToEnd.Tests.WeCom;

namespace SanYuan.EndToEnd.Tests.TwoMonths;

/// <summary>The real process beside a simulated WeCom, its clock moved from moment to moment; killed now and then, and started again where it stood.</summary>
internal sealed class VirtualCounty(WeComCounty county) : IAsyncDisposable
{
    readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(2) };
    readonly Stopwatch _running = new();
    DateTimeOffset _startedAt;
    bool _isUp;

    public int Restarts { get; private set; }
    public int Callbacks { get; private set; }
    public WeComCounty County => county;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A minute late at most. Everything due by then is sent when it returns.</summary>
    public async Task AtAsync(DateTimeOffset moment)
    {
        if (_isUp)
            await AdvanceAsync(moment);
        else
            await StartAsync(moment);
        await UntilSentAsync();
    }

    /// <summary>What it makes the service tell others is sent when it returns.</summary>
    public async Task<string> SayAsync(string account, string text)
    {
        Callbacks++;
        var reply = (await county.Simulator.WeComPlatform.DeliverAsync(account, text, Token)).Reply ?? "";
        await UntilSentAsync();
        return reply;
    }

    /// <summary>Kills the process in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        await county.Service.KillAsync(Token);
        (_isUp, Restarts) = (false, Restarts + 1);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await county.DisposeAsync();
    }

    async Task StartAsync(DateTimeOffset moment)
    {
        await county.StartAsync(moment);
        (_startedAt, _isUp) = (moment, true);
        _running.Restart();
    }

    /// <summary>The service's clock is ahead of what is known here by the time a start takes.</summary>
    Task UntilSentAsync() => county.UntilSentAsync(_startedAt + _running.Elapsed + TimeSpan.FromMinutes(1));

    async Task AdvanceAsync(DateTimeOffset moment)
    {
        var minutes = (int)Math.Ceiling((moment - _startedAt - _running.Elapsed).TotalMinutes);
        if (minutes < 1)
            return;
        using var answer = await _http.PostAsync(new Uri(county.Service.Address, "/chat/clock"), JsonContent.Create(new { minutes }), Token);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
        _startedAt += TimeSpan.FromMinutes(minutes);
    }

    public static DateTimeOffset Moment(string at) => DateTimeOffset.ParseExact($"2019-{at} +08:00", "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
