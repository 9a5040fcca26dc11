using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SanYuan.Bot.Channels;

/// <summary>A platform's JSON, read as it is in the field: numbers as strings, objects as strings, values missing.</summary>
internal static class PlatformJson
{
    /// <summary>Chinese as it is: a third of the size.</summary>
    public static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <returns>False when it is no JSON object.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> json, out JsonElement root)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            root = default;
        }
        return root.ValueKind == JsonValueKind.Object;
    }

    public static bool TryRead(string json, out JsonElement root) => TryRead(System.Text.Encoding.UTF8.GetBytes(json), out root);

    /// <summary>Empty when it is missing.</summary>
    public static string Text(this JsonElement element, string name) => !Has(element, name, out var value) ? "" : value.Value.ValueKind switch
    {
        JsonValueKind.String => Words(value.Value),
        JsonValueKind.Number => value.Value.GetRawText(),
        _ => "",
    };

    /// <summary>An object, also when it is written as a string; undefined when it is missing.</summary>
    public static JsonElement Inner(this JsonElement element, string name) =>
        !Has(element, name, out var value) ? default
        : value.Value.ValueKind == JsonValueKind.Object ? value.Value
        : value.Value.ValueKind == JsonValueKind.String && TryRead(Words(value.Value), out var inner) ? inner
        : default;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        Has(element, name, out var value) && value.Value.ValueKind == JsonValueKind.Array ? value.Value.EnumerateArray() : [];

    /// <returns>Null when it is missing, or no moment.</returns>
    public static DateTimeOffset? Moment(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is > 0 and < LatestMillisecond
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    const long LatestMillisecond = 253_402_300_800_000;

    /// <summary>Half a character is found only when it is read; with it the rest is worth nothing.</summary>
    static string Words(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    static bool Has(JsonElement element, string name, [NotNullWhen(true)] out JsonElement? value)
    {
        value = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;
        return value is not null;
    }
}
