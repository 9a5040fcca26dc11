using System.Text.Json;
using System.Text.Json.Serialization;

namespace SanYuan.Storage.Engine;

/// <summary>
/// What waits for a word of somebody, as it stands in its column: it lives for a day, so its shape is that of the program that wrote it;
/// names outlast a change of order.
/// </summary>
internal static class ShortLivedJson
{
    static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text)
        where T : notnull => JsonSerializer.Deserialize<T>(text, Options)!;
}
