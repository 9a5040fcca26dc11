using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace SanYuan.Bot.Channels.BotFramework.Trust;

/// <summary>A key with which the platform signs, and the channels it may sign for.</summary>
internal sealed record PlatformKey(JsonWebKey Key, IReadOnlySet<string> Channels);

/// <summary>The platform's signing keys: kept for a day, and looked for anew when a call is signed with one that is not among them.</summary>
internal sealed class PlatformKeys(IHttpClientFactory clients, IOptions<BotFrameworkOptions> options, TimeProvider time) : IDisposable
{
    public const string ClientName = "botframework-login";

    static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    // Whoever invents key ids must not make us ask the platform as often as they ask us.
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    readonly SemaphoreSlim _single = new(1, 1);
    volatile Held? _held;

    /// <returns>Null when the platform has no such key.</returns>
    /// <exception cref="KeysUnavailableException">Nobody can tell now.</exception>
    public async Task<PlatformKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Known(id) is { } known)
            return known;
        await _single.WaitAsync(cancellationToken);
        try
        {
            if (Known(id) is { } meanwhile)
                return meanwhile;
            if (_held is not { } held || time.GetUtcNow() >= held.At + Pause)
                _held = new Held(await FetchAsync(cancellationToken), time.GetUtcNow());
            return _held.Keys.GetValueOrDefault(id);
        }
        finally
        {
            _single.Release();
        }
    }

    public void Dispose() => _single.Dispose();

    PlatformKey? Known(string id) => _held is { } held && time.GetUtcNow() < held.At + Lifetime ? held.Keys.GetValueOrDefault(id) : null;

    async Task<Dictionary<string, PlatformKey>> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            var metadata = new Uri(options.Value.OpenIdMetadata);
            var document = await client.GetFromJsonAsync<JsonElement>(metadata, cancellationToken);
            var address = new Uri(document.GetProperty("jwks_uri").GetString() ?? "");
            if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != metadata.Scheme)
                throw new KeysUnavailableException("The keys lie at an address that is not safe.");
            var keys = await client.GetFromJsonAsync<JsonElement>(address, cancellationToken);
            return keys.GetProperty("keys").EnumerateArray().Select(Read).Where(key => key.Key.Kid is { Length: > 0 }).DistinctBy(key => key.Key.Kid).ToDictionary(key => key.Key.Kid, StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or InvalidOperationException or KeyNotFoundException or UriFormatException or ArgumentException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new KeysUnavailableException("The platform's signing keys cannot be fetched.", failure);
        }
    }

    static PlatformKey Read(JsonElement json) => new(
        new JsonWebKey(json.GetRawText()),
        json.TryGetProperty("endorsements", out var channels) ? channels.EnumerateArray().Select(one => one.GetString() ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase) : new HashSet<string>());

    sealed record Held(IReadOnlyDictionary<string, PlatformKey> Keys, DateTimeOffset At);
}
