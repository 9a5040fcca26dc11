using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SanYuan.Bot.Channels.WeCom.Menu;

/// <summary>The app's menu as the platform wants it (menu/create, document 90231). Pure.</summary>
internal static class WeComMenu
{
    /// <summary>Before the words in a button's key: other keys are other programs'.</summary>
    const string Say = "say:";

    static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>What whoever tapped a button of the menu says by it; null for a key that is not ours.</returns>
    public static string? SaidBy(string key) => key.StartsWith(Say, StringComparison.Ordinal) && key.Length > Say.Length ? key[Say.Length..] : null;

    public static string ToJson(IEnumerable<WeComMenuButton> buttons) =>
        new JsonObject { ["button"] = new JsonArray([.. buttons.Select(Button)]) }.ToJsonString(AsWritten);

    static JsonObject Button(WeComMenuButton button) => button switch
    {
        { Buttons.Count: > 0 } => new JsonObject { ["name"] = button.Name, ["sub_button"] = new JsonArray([.. button.Buttons.Select(Button)]) },
        { Url.Length: > 0 } => new JsonObject { ["type"] = "view", ["name"] = button.Name, ["url"] = button.Url },
        _ => new JsonObject { ["type"] = "click", ["name"] = button.Name, ["key"] = Say + button.Say },
    };

    /// <returns>What is wrong with a menu, for whoever wrote the settings.</returns>
    public static IEnumerable<string> Faults(IReadOnlyList<WeComMenuButton> buttons)
    {
        var (mostButtons, mostBelow) = (3, 5);
        if (buttons.Count > mostButtons)
            yield return $"has {buttons.Count} buttons; WeCom takes {mostButtons}";
        foreach (var button in buttons)
        {
            if (button.Buttons.Count > mostBelow)
                yield return $"has {button.Buttons.Count} buttons below 「{button.Name}」; WeCom takes {mostBelow}";
            foreach (var fault in Faults(button, isBelow: false).Concat(button.Buttons.SelectMany(below => Faults(below, isBelow: true))))
                yield return fault;
        }
    }

    static IEnumerable<string> Faults(WeComMenuButton button, bool isBelow)
    {
        var (longestName, longestSay, longestUrl) = (isBelow ? 40 : 16, 120, 1024);
        if (button.Name.Length == 0 || Bytes(button.Name) > longestName)
            yield return $"needs a name of at most {longestName} bytes (a Chinese character is 3) for 「{button.Name}」";
        var does = (button.Say.Length > 0 ? 1 : 0) + (button.Url.Length > 0 ? 1 : 0) + (button.Buttons.Count > 0 ? 1 : 0);
        if (does != 1 || (isBelow && button.Buttons.Count > 0))
            yield return $"「{button.Name}」 needs one of Say, Url and (not below another) Buttons";
        if (Bytes(button.Say) > longestSay || Bytes(button.Url) > longestUrl)
            yield return $"「{button.Name}」 says at most {longestSay} bytes, its address has at most {longestUrl}";
        if (button.Url.Length > 0 && !(Uri.TryCreate(button.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)))
            yield return $"「{button.Name}」 needs a whole http or https address";
    }

    static int Bytes(string text) => System.Text.Encoding.UTF8.GetByteCount(text);
}
