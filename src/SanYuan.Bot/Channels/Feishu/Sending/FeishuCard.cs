using System.Text;
using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu.Sending;

/// <summary>A card in the platform's JSON. Each button carries the card's words along, so that the tap that brings them back can be answered with the card once more.</summary>
internal static class FeishuCard
{
    /// <summary>Bytes: the platform takes 30 KB.</summary>
    const int MaxBytes = 30_000;

    /// <returns>Null when a card cannot be shown so.</returns>
    public static string? Write(Card card)
    {
        var content = JsonSerializer.Serialize(Shape(card, ""), PlatformJson.Writing);
        return card.Buttons.Count > 0 && Encoding.UTF8.GetByteCount(content) <= MaxBytes ? content : null;
    }

    /// <summary>The card that came back with a tap, with what was answered.</summary>
    /// <param name="carried">As a button carries it.</param>
    /// <returns>Null when it is none.</returns>
    public static object? Again(string carried, string answer)
    {
        try
        {
            return JsonSerializer.Deserialize<Card>(carried) is { Title: not null, Lead: not null, Lines: not null, Hint: not null, Buttons: not null } card ? Shape(card, answer) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static object Shape(Card card, string answer)
    {
        var carried = JsonSerializer.Serialize(card, PlatformJson.Writing);
        return new
        {
            config = new { wide_screen_mode = true, update_multi = true },
            header = new { template = "blue", title = Plain(card.Title) },
            elements = Elements(card, answer, carried).ToArray(),
        };
    }

    static IEnumerable<object> Elements(Card card, string answer, string carried)
    {
        string[] words = [card.Lead, .. card.Lines.Select(line => $"{line.Name}：{line.Value}"), answer];
        foreach (var line in words)
            if (line.Length > 0)
                yield return new { tag = "div", text = Plain(line) };
        yield return new
        {
            tag = "action",
            actions = card.Buttons.Select((button, place) => new
            {
                tag = "button",
                text = Plain(button.Text),
                type = place == 0 ? "primary" : "default",
                value = new { key = button.Key, card = carried },
            }).ToArray(),
        };
        if (card.Hint.Length > 0)
            yield return new { tag = "note", elements = new[] { Plain(card.Hint) } };
    }

    // What people called a meeting stays words: no link, no picture.
    static object Plain(string text) => new { tag = "plain_text", content = text };
}
