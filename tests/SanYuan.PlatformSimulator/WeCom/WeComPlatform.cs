using System.Globalization;
using System.Security.Cryptography;

namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>The platform's client side: delivers encrypted callbacks and reads the passive replies.</summary>
public sealed class WeComPlatform(SimulatedWeComOptions options, TimeProvider time) : IDisposable
{
    const int Retries = 3;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    readonly WeComPeerCrypto _crypto = new(options.Token, options.EncodingAesKey, options.CorpId);
    long _lastMessageId = 7_000_000_000_000_000_000;

    /// <summary>Where callbacks are delivered; may be set when the host under test has its port.</summary>
    public Uri CallbackUrl
    {
        get => options.CallbackUrl;
        set => options.CallbackUrl = value;
    }

    /// <summary>A member writes a text.</summary>
    /// <param name="messageId">Null gives it the next one.</param>
    public Task<Delivery> DeliverAsync(string userId, string text, long? messageId, Repeat repeat, CancellationToken cancellationToken) =>
        DeliverAsync(WeComXmlWriter.Text(Header(userId), text, messageId ?? NextId()), repeat, cancellationToken);

    public Task<Delivery> DeliverAsync(string userId, string text, CancellationToken cancellationToken) =>
        DeliverAsync(userId, text, null, Repeat.Never, cancellationToken);

    /// <summary>A member sends a picture.</summary>
    /// <param name="mediaId">Of <see cref="SimulatedMedia.Add"/>.</param>
    public Task<Delivery> DeliverImageAsync(string userId, string mediaId, CancellationToken cancellationToken) =>
        DeliverAsync(WeComXmlWriter.Media(Header(userId), "image", mediaId, NextId()), Repeat.Never, cancellationToken);

    public Task<Delivery> DeliverVideoAsync(string userId, string mediaId, CancellationToken cancellationToken) =>
        DeliverAsync(WeComXmlWriter.Media(Header(userId), "video", mediaId, NextId()), Repeat.Never, cancellationToken);

    public Task<Delivery> DeliverVoiceAsync(string userId, string mediaId, CancellationToken cancellationToken) =>
        DeliverAsync(WeComXmlWriter.Voice(Header(userId), mediaId, NextId()), Repeat.Never, cancellationToken);

    public Task<Delivery> DeliverLocationAsync(string userId, SimulatedPlace place, CancellationToken cancellationToken) =>
        DeliverAsync(WeComXmlWriter.Location(Header(userId), place, NextId()), Repeat.Never, cancellationToken);

    public Task<Delivery> DeliverEventAsync(string userId, string name, string eventKey, CancellationToken cancellationToken) =>
        DeliverAsync(WeComXmlWriter.Event(Header(userId), name, eventKey), Repeat.Never, cancellationToken);

    /// <summary>A member taps a button of a card.</summary>
    /// <param name="label">What is written on it.</param>
    /// <returns>The reply is what the button shows then.</returns>
    public Task<Delivery> TapAsync(string userId, SimulatedCard card, string label, Repeat repeat, CancellationToken cancellationToken) =>
        DeliverAsync(WeComXmlWriter.Tap(Header(userId), card, label, $"response-{NextId()}"), repeat, cancellationToken);

    /// <summary>Delivers any inner XML: again while no 200 comes, at most three times more, and as often as asked for in any case.</summary>
    public async Task<Delivery> DeliverAsync(string xml, Repeat repeat, CancellationToken cancellationToken)
    {
        if (repeat.AtOnce)
            return new Delivery(await Task.WhenAll(Enumerable.Range(0, repeat.Copies).Select(_ => AttemptAsync(xml, cancellationToken))));
        var attempts = new List<DeliveryAttempt>();
        do
            attempts.Add(await AttemptAsync(xml, cancellationToken));
        while (attempts.Count < repeat.Copies || (!attempts.Exists(attempt => attempt.Status == Delivery.Succeeded) && attempts.Count <= Retries));
        return new Delivery(attempts);
    }

    /// <summary>The test of the address that the platform makes when an administrator saves it.</summary>
    /// <returns>True when the host answered with the echo and nothing else.</returns>
    public async Task<bool> VerifyAddressAsync(CancellationToken cancellationToken)
    {
        var echo = RandomNumberGenerator.GetInt32(int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var encrypt = _crypto.Encrypt(echo);
        using var answer = await _http.GetAsync(new Uri($"{Address(encrypt)}&echostr={Uri.EscapeDataString(encrypt)}"), cancellationToken);
        return answer.IsSuccessStatusCode && echo == await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    // Every attempt is encrypted and signed anew, as the platform does it.
    async Task<DeliveryAttempt> AttemptAsync(string xml, CancellationToken cancellationToken)
    {
        var encrypt = _crypto.Encrypt(xml);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var content = new StringContent(WeComXmlWriter.Envelope(options, encrypt));
            using var answer = await _http.PostAsync(new Uri(Address(encrypt)), content, either.Token);
            var body = await answer.Content.ReadAsStringAsync(either.Token);
            return new DeliveryAttempt((int)answer.StatusCode, body.Length == 0 ? null : WeComPassiveReply.Read(body, _crypto));
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new DeliveryAttempt(null, null);
        }
    }

    string Address(string encrypt)
    {
        var timestamp = Now();
        var nonce = RandomNumberGenerator.GetInt32(int.MaxValue).ToString(CultureInfo.InvariantCulture);
        return $"{CallbackUrl}?msg_signature={_crypto.Sign(timestamp, nonce, encrypt)}&timestamp={timestamp}&nonce={nonce}";
    }

    WeComXmlHeader Header(string userId) => new(options.CorpId, userId, Now(), options.AgentId);

    long NextId() => Interlocked.Increment(ref _lastMessageId);

    string Now() => time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
