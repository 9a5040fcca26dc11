using System.Text;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>The JSON of a card with buttons, template_card of the kind button_interaction (document 90236).</summary>
internal static class WeComCardRequest
{
    // Characters; what is longer the platform cuts, and not kindly.
    const int MaxTitle = 36, MaxDescription = 44, MaxHint = 160, MaxName = 5, MaxValue = 30, MaxButton = 10;

    // Beyond these it refuses.
    const int MaxLines = 6, MaxButtons = 6;

    public static byte[] Write(int agentId, IEnumerable<string> accounts, OutboundBatch batch)
    {
        var card = batch.Card!;
        var json = new StringBuilder("{\"touser\":");
        WeComRequest.AppendString(json, string.Join('|', accounts));
        json.Append($",\"msgtype\":\"template_card\",\"agentid\":{agentId},\"template_card\":{{\"card_type\":\"button_interaction\",\"main_title\":{{");
        Append(json, "title", card.Title, MaxTitle).Append(',');
        Append(json, "desc", card.Lead, MaxDescription).Append("},");
        Append(json, "sub_title_text", card.Hint, MaxHint).Append(",\"horizontal_content_list\":[");
        AppendEach(json, card.Lines.Take(MaxLines), line => Append(Append(json, "keyname", line.Name, MaxName).Append(','), "value", line.Value, MaxValue));
        Append(json.Append("],"), "task_id", TaskId(card.Key, batch.Id), int.MaxValue).Append(",\"button_list\":[");
        AppendEach(json, card.Buttons.Take(MaxButtons), button => Append(Append(json, "text", button.Text, MaxButton).Append(",\"style\":1,"), "key", button.Key, int.MaxValue));
        json.Append($"]}},\"enable_duplicate_check\":1,\"duplicate_check_interval\":{WeComRequest.Interval(batch.Id)}}}");
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    /// <summary>Letters, digits, _, - and @, at most 128; never used again by this app, but by a repetition of the same call.</summary>
    internal static string TaskId(string key, string batch)
    {
        const int longest = 128;
        var id = $"{key}@{batch}";
        return new string([.. id.Take(longest).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '@' ? letter : '-')]);
    }

    static void AppendEach<T>(StringBuilder json, IEnumerable<T> items, Action<T> append)
    {
        var separator = "";
        foreach (var item in items)
        {
            json.Append(separator).Append('{');
            append(item);
            json.Append('}');
            separator = ",";
        }
    }

    static StringBuilder Append(StringBuilder json, string name, string text, int longest)
    {
        json.Append('"').Append(name).Append("\":");
        WeComRequest.AppendString(json, text.Length <= longest ? text : $"{text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)]}…");
        return json;
    }
}
