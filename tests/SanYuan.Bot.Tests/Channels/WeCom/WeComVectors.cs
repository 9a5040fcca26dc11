using System.Text.Json;
using System.Text.Json.Serialization;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>Golden vectors of the callback crypto; the file's own description says how they were made.</summary>
internal static class WeComVectors
{
    static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(Recorded.Path("Vectors.json"))).RootElement;

    public static readonly IReadOnlyList<Vector> Good = Read("vectors");
    public static readonly IReadOnlyList<Vector> Tampered = Read("tampered");
    public static readonly IReadOnlyList<Vector> Published = Read("published");

    public static Vector Named(string id) => Good.Concat(Tampered).Concat(Published).Single(vector => vector.Id == id);

    public static TheoryData<string> Ids(IEnumerable<Vector> vectors) => new(vectors.Select(vector => vector.Id));

    static Vector[] Read(string list) => Root.GetProperty(list).Deserialize<Vector[]>(JsonSerializerOptions.Web)!;

    internal sealed record Vector(string Id, string Token, string Timestamp, string Nonce, string Encrypt)
    {
        public string EncodingAesKey { get; init; } = "";
        public string ReceiveId { get; init; } = "";
        public string Signature { get; init; } = "";
        public string? Random { get; init; }
        public string? RandomHex { get; init; }
        public string? Plaintext { get; init; }
        public string? DecryptedPlaintext { get; init; }
        public int OfficialCode { get; init; }
        public string? ReplyXml { get; init; }
        public string? SignatureUtf8 { get; init; }

        [JsonPropertyName("signatureIfCaseInsensitiveSort_WRONG")]
        public string? WrongSignature { get; init; }
    }
}
