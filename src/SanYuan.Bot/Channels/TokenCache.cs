using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels;

/// <summary>An app's access token: fetched by one caller at a time and kept until shortly before it expires.</summary>
internal abstract class TokenCache(TimeProvider time) : IDisposable
{
    static readonly TimeSpan EarlyExpiry = TimeSpan.FromSeconds(300);

    // A platform bans the address of a host that keeps asking with a wrong secret.
    static readonly TimeSpan AlertPause = TimeSpan.FromSeconds(60);

    // Those who waited for the same failed fetch share its result instead of failing one after another.
    static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(1);

    readonly SemaphoreSlim _single = new(1, 1);
    volatile AccessToken? _held;

    public async ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
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
    public void Drop(AccessToken token) => Interlocked.CompareExchange(ref _held, null, token);

    public void Dispose() => _single.Dispose();

    protected abstract Task<AccessToken> FetchAsync(CancellationToken cancellationToken);

    /// <param name="lifetime">As the platform says; shortened by the time in which it may end early.</param>
    protected AccessToken Good(string value, TimeSpan lifetime) => new(value, null, time.GetUtcNow() + Usable(lifetime));

    protected static TimeSpan Usable(TimeSpan lifetime) => lifetime > 2 * EarlyExpiry ? lifetime - EarlyExpiry : lifetime / 2;

    /// <summary>Told to everybody until the next fetch, some time later.</summary>
    protected AccessToken Failed(SendResult failure) => new("", failure, time.GetUtcNow() + (failure.Category == SendCategory.Alert ? AlertPause : failure.RetryAfter ?? ShortPause));

    AccessToken? Held() => _held is { } held && time.GetUtcNow() < held.Until ? held : null;
}
