using Microsoft.Extensions.Options;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>The app's access token (document 91039): fetched by one caller at a time and kept until shortly before it expires.</summary>
internal sealed class WeComTokens(WeComApi api, IOptions<WeComOptions> options, TimeProvider time, ILogger<WeComTokens> log) : IDisposable
{
    static readonly TimeSpan EarlyExpiry = TimeSpan.FromSeconds(300);

    // The platform bans the address of a host that keeps asking with a wrong secret, for an hour.
    static readonly TimeSpan AlertPause = TimeSpan.FromSeconds(60);

    // Those who waited for the same failed fetch share its result instead of failing one after another.
    static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(1);

    readonly SemaphoreSlim _single = new(1, 1);
    volatile WeComToken? _held;

    public async ValueTask<WeComToken> GetAsync(CancellationToken cancellationToken)
    {
        if (Held() is { } held)
            return held;
        await _single.WaitAsync(cancellationToken);
        try
        {
            return Held() ?? (_held = await FetchAsync(cancellationToken));
        }
        finally
        {
            _single.Release();
        }
    }

    /// <summary>The platform refused this token; one that was fetched meanwhile stays.</summary>
    public void Drop(WeComToken token) => Interlocked.CompareExchange(ref _held, null, token);

    public void Dispose() => _single.Dispose();

    WeComToken? Held() => _held is { } held && time.GetUtcNow() < held.Until ? held : null;

    async Task<WeComToken> FetchAsync(CancellationToken cancellationToken)
    {
        var (corp, secret) = (Uri.EscapeDataString(options.Value.CorpId), Uri.EscapeDataString(options.Value.Secret));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"cgi-bin/gettoken?corpid={corp}&corpsecret={secret}");
        var call = await api.CallAsync(request, cancellationToken);
        if (call.Answer is { Code: WeComErrors.Ok, AccessToken: { Length: > 0 } value, ExpiresIn: var seconds })
        {
            var lifetime = Usable(TimeSpan.FromSeconds(seconds));
            log.TokenFetched(lifetime);
            return new WeComToken(value, null, time.GetUtcNow() + lifetime);
        }
        var failure = Failure(call);
        log.TokenFailed(failure.Category, failure.Detail);
        return new WeComToken("", failure, time.GetUtcNow() + Pause(failure));
    }

    static TimeSpan Usable(TimeSpan lifetime) => lifetime > 2 * EarlyExpiry ? lifetime - EarlyExpiry : lifetime / 2;

    // No message has been sent yet, so that nothing about it is unknown.
    static SendResult Failure(WeComCall call) => call switch
    {
        { Answer: { Code: not WeComErrors.Ok } answer } => WeComErrors.OfToken(answer.Code),
        { Failure: { Category: not SendCategory.Unknown } failure } => failure,
        _ => new SendResult(SendCategory.Retry, call.Failure?.Detail ?? "answer without a token"),
    };

    static TimeSpan Pause(SendResult failure) => failure.Category == SendCategory.Alert ? AlertPause : failure.RetryAfter ?? ShortPause;
}
