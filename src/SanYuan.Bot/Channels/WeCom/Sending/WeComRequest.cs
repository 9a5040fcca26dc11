using System.Text;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>The JSON of message/send (document 90236); equal batches give equal bytes, as the duplicate check compares the whole.</summary>
/// <remarks>
/// Written by hand for one reason: the platform refuses <c>\uXXXX</c> (40033), and every encoder of System.Text.Json writes emoji so.
/// </remarks>
internal static class WeComRequest
{
    /// <summary>Bytes of UTF-8, for text and, to be safe, markdown.</summary>
    public const int MaxTextBytes = 2048;

    /// <summary>For how long the platform recognises a repetition, at least, in seconds; it takes at most 14400.</summary>
    public const int DuplicateInterval = 1800;

    const int Varieties = 9973;

    public static byte[] Write(int agentId, IEnumerable<string> accounts, OutboundBatch batch)
    {
        if (batch.Card is not null)
            return WeComCardRequest.Write(agentId, accounts, batch);
        var kind = batch.Format == TextFormat.Markdown ? "markdown" : "text";
        var json = new StringBuilder("{\"touser\":");
        AppendString(json, string.Join('|', accounts));
        json.Append($",\"msgtype\":\"{kind}\",\"agentid\":{agentId},\"{kind}\":{{\"content\":");
        AppendString(json, Utf8Text.Cut(batch.Text, MaxTextBytes));
        json.Append($"}},\"enable_duplicate_check\":1,\"duplicate_check_interval\":{Interval(batch.Id)}}}");
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    /// <summary>The same words for the same people in another batch are another message: a slightly longer interval keeps the platform from taking it for a repetition.</summary>
    internal static int Interval(string batch) => DuplicateInterval + (int)(batch.Aggregate(0u, (hash, character) => (hash * 31) + character) % Varieties);

    internal static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var character in text)
            _ = character switch
            {
                '"' or '\\' => json.Append('\\').Append(character),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                // JSON has no other way to write these than the refused one.
                < ' ' => json.Append(' '),
                _ => json.Append(character),
            };
        json.Append('"');
    }
}
