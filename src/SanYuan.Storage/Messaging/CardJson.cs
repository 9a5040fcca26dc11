using System.Text.Encodings.Web;
using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Storage.Messaging;

/// <summary>A card as it stands in its column.</summary>
internal static class CardJson
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Write(Card? card) => card is null ? null : JsonSerializer.Serialize(card, Json);

    public static Card? Read(string? text) => text is null ? null : JsonSerializer.Deserialize<Card>(text, Json);
}
