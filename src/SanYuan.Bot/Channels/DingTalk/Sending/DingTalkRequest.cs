using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>The forms in which a robot's message is sent (oToMessages/batchSend). The parameters are JSON within JSON.</summary>
internal static class DingTalkRequest
{
    /// <summary>A kind of action card for each number of buttons.</summary>
    const int MostButtons = 5;

    /// <summary>Of a list of conversations, where it is all that is shown.</summary>
    const int LongestTitle = 30;

    /// <summary>Null when a card cannot be shown so: a button must have words of its receiver's to write.</summary>
    public static object? Card(string robotCode, IReadOnlyList<string> accounts, Card card)
    {
        if (card.Buttons.Count is 0 or > MostButtons || card.Buttons.Any(button => button.Words.Length == 0))
            return null;
        var parameters = new Dictionary<string, string> { ["title"] = Title(card.Title), ["text"] = Utf8Text.Cut(Markdown(card), DingTalkText.MaxBytes) };
        foreach (var (button, number) in card.Buttons.Select((button, place) => (button, place + 1)))
        {
            var (label, address) = card.Buttons.Count switch { 1 => ("singleTitle", "singleURL"), 2 => ($"buttonTitle{number}", $"buttonUrl{number}"), _ => ($"actionTitle{number}", $"actionURL{number}") };
            (parameters[label], parameters[address]) = (button.Text, Writes(button.Words));
        }
        // 6 is the pair side by side; 2 would put one above the other.
        return Message(robotCode, accounts, card.Buttons.Count switch { 1 => "sampleActionCard", 2 => "sampleActionCard6", var count => $"sampleActionCard{count}" }, parameters);
    }

    public static object Words(string robotCode, IReadOnlyList<string> accounts, string text, TextFormat format)
    {
        var cut = Utf8Text.Cut(text, DingTalkText.MaxBytes);
        return format == TextFormat.Markdown
            ? Message(robotCode, accounts, "sampleMarkdown", new Dictionary<string, string> { ["title"] = Title(cut.TrimStart('#', '*', ' ')), ["text"] = cut })
            : Message(robotCode, accounts, "sampleText", new Dictionary<string, string> { ["content"] = cut });
    }

    /// <summary>A button that lets its receiver say something, as if they had written it.</summary>
    internal static string Writes(string words) => $"dtmd://dingtalkclient/sendMessage?content={Uri.EscapeDataString(words)}";

    static object Message(string robotCode, IReadOnlyList<string> userIds, string msgKey, Dictionary<string, string> parameters) =>
        new { robotCode, userIds, msgKey, msgParam = JsonSerializer.Serialize(parameters, PlatformJson.Writing) };

    static string Markdown(Card card) => string.Join("\n\n",
        new[] { $"### {Plain(card.Title)}", Plain(card.Lead), string.Join("\n\n", card.Lines.Select(line => $"{Plain(line.Name)}：{Plain(line.Value)}")), Plain(card.Hint) }
            .Where(part => part.Length > 0));

    // What people called a meeting must stay words: no link, no picture.
    static string Plain(string text) => text.Replace('[', '［').Replace(']', '］').Replace('<', '＜').Replace('>', '＞').Replace('\n', ' ');

    static string Title(string text)
    {
        var line = text.Split('\n')[0].Trim();
        return line.Length <= LongestTitle ? line : line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
    }
}
