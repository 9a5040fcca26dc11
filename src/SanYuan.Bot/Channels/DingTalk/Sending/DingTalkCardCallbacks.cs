using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>Tells the platform, in HTTP mode, where taps on cards go (card/callbacks/register); Stream mode brings them by its connection.</summary>
internal sealed class DingTalkCardCallbacks(DingTalkCaller caller, IOptions<DingTalkOptions> options, IOptions<CountySettings> county, ILogger<DingTalkCardCallbacks> log) : IDisposable
{
    public const string RouteKey = "sanyuan";

    readonly SemaphoreSlim _single = new(1, 1);
    bool _isRegistered;

    /// <summary>Whether a card's buttons would be heard.</summary>
    public async ValueTask<bool> AreReadyAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsHttp || _isRegistered)
            return true;
        await _single.WaitAsync(cancellationToken);
        try
        {
            return _isRegistered = _isRegistered || await RegisterAsync(cancellationToken);
        }
        finally
        {
            _single.Release();
        }
    }

    public void Dispose() => _single.Dispose();

    async Task<bool> RegisterAsync(CancellationToken cancellationToken)
    {
        if (county.Value.PublicUrl is not { Length: > 0 } address)
        {
            log.CardsNotRegistered("no address of our own");
            return false;
        }
        var body = new { callbackRouteKey = RouteKey, apiSecret = options.Value.CardSecret, callbackUrl = new Uri(HttpAddress.Base(address), DingTalkChannel.Route.TrimStart('/')), forceUpdate = true };
        var call = await caller.CallAsync("v1.0/card/callbacks/register", body, cancellationToken);
        if (call.Result.Category != SendCategory.Done)
            log.CardsNotRegistered(call.Result.Detail);
        return call.Result.Category == SendCategory.Done;
    }
}
