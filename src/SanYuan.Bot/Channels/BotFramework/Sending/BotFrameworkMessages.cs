using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.BotFramework.Sending;

/// <summary>The forms in which a message is sent: words, or an Adaptive Card with buttons.</summary>
internal static class BotFrameworkMessages
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Of what a button sends back: its key.</summary>
    public const string Key = "sanyuan";

    /// <summary>Bytes of UTF-8; far below what the channels take, and as much as anybody reads on a phone.</summary>
    const int MaxBytes = 4096;

    public static Activity Words(string text, TextFormat format) => new()
    {
        Type = ActivityTypes.Message,
        Text = Utf8Text.Cut(text, MaxBytes),
        TextFormat = format == TextFormat.Markdown ? TextFormatTypes.Markdown : TextFormatTypes.Plain,
    };

    /// <param name="text">The same in words, for a list of conversations and for clients without cards.</param>
    public static Activity Of(Card card, string text) => new()
    {
        Type = ActivityTypes.Message,
        Summary = text.Split('\n')[0],
        Attachments = [new Attachment(CardType, content: Content(card, text))],
    };

    static JObject Content(Card card, string text) => JObject.FromObject(new Dictionary<string, object>
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        // What Teams shows on every phone.
        ["version"] = "1.2",
        ["fallbackText"] = text,
        ["body"] = Body(card).ToList(),
        ["actions"] = card.Buttons.Select(Button).ToList(),
    });

    static IEnumerable<object> Body(Card card)
    {
        yield return new { type = "TextBlock", text = Plain(card.Title), weight = "Bolder", size = "Medium", wrap = true };
        if (card.Lead.Length > 0)
            yield return new { type = "TextBlock", text = Plain(card.Lead), wrap = true, spacing = "None" };
        if (card.Lines.Count > 0)
            yield return new { type = "FactSet", facts = card.Lines.Select(line => new { title = Plain(line.Name), value = Plain(line.Value) }).ToList() };
        if (card.Hint.Length > 0)
            yield return new { type = "TextBlock", text = Plain(card.Hint), isSubtle = true, size = "Small", wrap = true };
    }

    /// <summary>In Teams a tap is shown as what its receiver would have written (messageBack); elsewhere it is a message without words. The key comes with both.</summary>
    static object Button(CardButton button)
    {
        var data = new Dictionary<string, object> { [Key] = button.Key };
        if (button.Words.Length > 0)
            data["msteams"] = new { type = "messageBack", displayText = button.Words, text = button.Words };
        return new { type = "Action.Submit", title = button.Text, data };
    }

    // What people called a meeting must stay words: no link, no picture.
    static string Plain(string text) => text.Replace('[', '［').Replace(']', '］').Replace('\n', ' ');
}
