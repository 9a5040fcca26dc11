using System.Text.Json;
using System.Text.RegularExpressions;

namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>A card with buttons as members see it, checked as the platform checks it (document 90236).</summary>
/// <param name="TaskId">Unique within the app for ever.</param>
/// <param name="Text">What is on it, line by line.</param>
/// <param name="Buttons">Key by label.</param>
public sealed partial record SimulatedCard(string TaskId, string Text, IReadOnlyDictionary<string, string> Buttons)
{
    const int BadParameter = 40058;

    internal static int Read(JsonElement request, out SimulatedCard? card)
    {
        card = null;
        if (!request.TryGetProperty("template_card", out var json) || Value(json, "card_type") != "button_interaction")
            return BadParameter;
        var title = json.GetProperty("main_title");
        var lines = json.GetProperty("horizontal_content_list").EnumerateArray().Select(line => (Name: Value(line, "keyname"), Text: Value(line, "value"))).ToList();
        var buttons = json.GetProperty("button_list").EnumerateArray().Select(button => (Label: Value(button, "text"), Key: Value(button, "key"))).ToList();
        var fits = Value(title, "title").Length is > 0 and <= 36 && Value(title, "desc").Length <= 44 && Value(json, "sub_title_text").Length <= 160
            && lines.Count <= 6 && lines.TrueForAll(line => line.Name.Length is > 0 and <= 5 && line.Text.Length is > 0 and <= 30)
            && buttons.Count is >= 1 and <= 6 && buttons.TrueForAll(button => button.Label.Length is > 0 and <= 10 && button.Key.Length is > 0 and <= 1024)
            && buttons.DistinctBy(button => button.Key).Count() == buttons.Count && Identifier().IsMatch(Value(json, "task_id"));
        if (!fits)
            return BadParameter;
        string[] shown = [Value(title, "title"), Value(title, "desc"), .. lines.Select(line => $"{line.Name} {line.Text}"), Value(json, "sub_title_text")];
        card = new SimulatedCard(Value(json, "task_id"), string.Join('\n', shown), buttons.ToDictionary(button => button.Label, button => button.Key));
        return 0;
    }

    static string Value(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    [GeneratedRegex("^[0-9A-Za-z_@-]{1,128}$")]
    private static partial Regex Identifier();
}
