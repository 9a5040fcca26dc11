using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SanYuan.Bot.Channels.DirectLine;

internal static class DirectLineJson
{
    /// <summary>Chinese as it is: a third of the size.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null when it is no JSON object, or more than a message can be.</returns>
    public static async Task<JsonObject?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        if (!await BoundedCopy.CopyAsync(stream, text, CallbackBody.Limit, cancellationToken))
            return null;
        try
        {
            return JsonNode.Parse(text.ToArray(), documentOptions: new JsonDocumentOptions { MaxDepth = 32 }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
