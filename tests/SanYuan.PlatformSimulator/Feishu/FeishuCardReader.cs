using System.Text.Json;

namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>A card as a phone shows it.</summary>
internal static class FeishuCardReader
{
    /// <exception cref="KeyNotFoundException">A card the platform does not take.</exception>
    public static FeishuSent Read(JsonElement card)
    {
        List<string> lines = ["# " + Words(card.GetProperty("header").GetProperty("title"))];
        var buttons = new Dictionary<string, string>();
        foreach (var element in card.GetProperty("elements").EnumerateArray())
            switch (element.GetProperty("tag").GetString())
            {
                case "div":
                    lines.Add(Words(element.GetProperty("text")));
                    break;
                case "note":
                    lines.AddRange(element.GetProperty("elements").EnumerateArray().Select(Words));
                    break;
                case "action":
                    foreach (var button in element.GetProperty("actions").EnumerateArray())
                        buttons[Words(button.GetProperty("text"))] = button.GetProperty("value").GetRawText();
                    break;
                default:
                    throw new KeyNotFoundException("no such element");
            }
        return new FeishuSent("", "", string.Join('\n', lines), "", "") { Buttons = buttons };
    }

    static string Words(JsonElement text) => text.GetProperty("tag").GetString() == "plain_text" ? text.GetProperty("content").GetString()! : throw new KeyNotFoundException("plain text only");
}
