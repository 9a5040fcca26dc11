using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SanYuan.PlatformSimulator.BotFramework;

/// <summary>The platform's keys, and the tokens it signs with them; written out by hand, so that nothing is shared with whoever checks them.</summary>
public sealed class SigningDesk(SimulatedBotFrameworkOptions options, TimeProvider time) : IDisposable
{
    public const string Issuer = "https://api.botframework.com";

    readonly RSA _stranger = RSA.Create(2048);
    RSA _key = RSA.Create(2048);
    int _turned;

    /// <summary>The channels the key may sign for.</summary>
    public IReadOnlyList<string> Endorsements { get; set; } = ["msteams", "webchat", "directline"];

    public string KeyId => $"key-{_turned}";

    /// <summary>A new key takes the place of the old.</summary>
    public void Turn()
    {
        _key.Dispose();
        (_key, _turned) = (RSA.Create(2048), _turned + 1);
    }

    /// <summary>A token as the platform signs it.</summary>
    /// <param name="change">What is to be wrong with it.</param>
    /// <param name="byStranger">Signed by somebody else under the platform's key id.</param>
    public string Sign(string serviceUrl, Action<Dictionary<string, object>>? change = null, bool byStranger = false)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object> { ["iss"] = Issuer, ["aud"] = options.AppId, ["serviceurl"] = serviceUrl, ["nbf"] = now - 300, ["exp"] = now + 3600 };
        change?.Invoke(claims);
        var signed = $"{Part(new Dictionary<string, object> { ["alg"] = "RS256", ["kid"] = KeyId, ["typ"] = "JWT" })}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString((byStranger ? _stranger : _key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>A token that nobody signed.</summary>
    public string WithoutSignature(string serviceUrl)
    {
        var claims = Sign(serviceUrl).Split('.')[1];
        return $"{Part(new Dictionary<string, object> { ["alg"] = "none", ["kid"] = KeyId, ["typ"] = "JWT" })}.{claims}.";
    }

    public void Dispose()
    {
        _key.Dispose();
        _stranger.Dispose();
    }

    internal IResult Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = KeyId, x5t = KeyId, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent), endorsements = Endorsements } } });
    }

    static string Part(Dictionary<string, object> json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
