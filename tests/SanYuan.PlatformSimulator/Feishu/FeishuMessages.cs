using System.Text;
using System.Text.Json;

namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>im/v1/messages, checked as the platform checks it.</summary>
internal sealed class FeishuMessages(FeishuOutbox outbox)
{
    const int LongestText = 150 * 1024, LongestCard = 30 * 1024, LongestKey = 50;

    /// <param name="idType">receive_id_type; null for an answer to the message <paramref name="below"/>.</param>
    /// <param name="below">The message that is answered.</param>
    public IResult Send(string? idType, string below, string body)
    {
        var json = JsonDocument.Parse(body).RootElement;
        var (kind, content, key) = (Text(json, "msg_type"), Text(json, "content"), Text(json, "uuid"));
        var receiver = idType is null ? below : Text(json, "receive_id");
        if (idType is not (null or "user_id" or "open_id") || receiver.Length == 0 || key.Length > LongestKey)
            return Refuse(230001);
        if (Encoding.UTF8.GetByteCount(content) > (kind == "interactive" ? LongestCard : LongestText))
            return Refuse(230025);
        if (idType is not null && !outbox.IsMember(receiver))
            return Refuse(230013);
        if (outbox.TakePutOff(receiver))
            return Refuse(230020);
        if (Read(kind, content) is not { } read)
            return Refuse(kind == "interactive" ? 230099 : 230001);
        var id = outbox.Add(read with { Body = body, Kind = kind, Receiver = receiver, Key = key });
        return Results.Json(new { code = 0, msg = "success", data = new { message_id = id, msg_type = kind } });
    }

    static IResult Refuse(int code) => FeishuRefusal.Of(StatusCodes.Status400BadRequest, code);

    static FeishuSent? Read(string kind, string content)
    {
        try
        {
            var json = JsonDocument.Parse(content).RootElement;
            return kind switch
            {
                "text" => Said(json.GetProperty("text").GetString()!),
                "post" => Said(json.GetProperty("zh_cn").GetProperty("content")[0][0].GetProperty("text").GetString()!),
                "interactive" => FeishuCardReader.Read(json),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    static FeishuSent? Said(string words) => words.Length == 0 ? null : new FeishuSent("", "", words, "", "");

    static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
