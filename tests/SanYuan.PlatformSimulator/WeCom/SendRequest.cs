using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>A message/send request, checked as the platform checks it (document 90236).</summary>
internal sealed partial record SendRequest(string Body, string Kind, string Text, string[] Receivers, TimeSpan? DuplicateInterval)
{
    const int BadKind = 40008, TooManyUsers = 40032, EscapedCharacters = 40033, EmptyText = 44004, BadJson = 47001, NoReceiver = 82001, OtherApp = 301002;
    const int MaxReceivers = 1000, MaxTextBytes = 2048;

    /// <returns>0 and the request, or the platform's error code.</returns>
    public static int Read(string body, int agentId, out SendRequest? request)
    {
        request = null;
        if (UnicodeEscape().IsMatch(body))
            return EscapedCharacters;
        JsonElement json;
        try
        {
            json = JsonDocument.Parse(body).RootElement;
        }
        catch (JsonException)
        {
            return BadJson;
        }
        request = new SendRequest(body, Value(json, "msgtype"), "", Value(json, "touser").Split('|', StringSplitOptions.RemoveEmptyEntries), Interval(json));
        if (request.Receivers.Length is 0 or > MaxReceivers)
            return request.Receivers.Length == 0 ? NoReceiver : TooManyUsers;
        if (!json.TryGetProperty("agentid", out var agent) || agent.GetInt32() != agentId)
            return OtherApp;
        if (request.Kind == "template_card")
            return SimulatedCard.Read(json, out var card) is not 0 and var wrong ? wrong : Show(ref request, card!);
        if (request.Kind is not ("text" or "markdown") || !json.TryGetProperty(request.Kind, out var content))
            return BadKind;
        request = request with { Text = Cut(Value(content, "content")) };
        return request.Text.Length == 0 ? EmptyText : 0;
    }

    /// <summary>The card; null for words.</summary>
    public SimulatedCard? Card { get; private init; }

    static int Show(ref SendRequest? request, SimulatedCard card)
    {
        request = request! with { Card = card, Text = card.Text };
        return 0;
    }

    static TimeSpan? Interval(JsonElement json) =>
        !json.TryGetProperty("enable_duplicate_check", out var check) || check.GetInt32() != 1 ? null
        : TimeSpan.FromSeconds(json.TryGetProperty("duplicate_check_interval", out var interval) ? interval.GetInt32() : 1800);

    static string Value(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    // Wherever the limit falls, even within a character: the platform does not look.
    static string Cut(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length <= MaxTextBytes ? text : Encoding.UTF8.GetString(bytes, 0, MaxTextBytes);
    }

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*\\u[0-9a-fA-F]{4}")]
    private static partial Regex UnicodeEscape();
}
