using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace SanYuan.PlatformSimulator.BotFramework;

/// <summary>Something the bot said.</summary>
/// <param name="Member">Whose conversation with the bot it is in.</param>
/// <param name="Text">Its words; of a card those it has for clients without cards.</param>
/// <param name="Card">Null for words only.</param>
public sealed record BotFrameworkSent(string Member, string Text, JsonNode? Card, JsonNode Body)
{
    /// <summary>What each button sends back, by its label.</summary>
    public IReadOnlyDictionary<string, JsonObject> Buttons =>
        Card?["actions"]!.AsArray().ToDictionary(action => action!["title"]!.GetValue<string>(), action => action!["data"]!.AsObject()) ?? [];
}

/// <summary>The channel's connector: conversations between the bot and members, and what is said in them.</summary>
public sealed class ConnectorDesk
{
    const string Adaptive = "application/vnd.microsoft.card.adaptive";

    readonly Lock _gate = new();
    readonly List<BotFrameworkSent> _messages = [];
    readonly ConcurrentDictionary<string, byte[]> _files = new();

    /// <summary>They have put the bot out.</summary>
    public HashSet<string> Blocking { get; } = new(StringComparer.Ordinal);

    /// <summary>No card is taken.</summary>
    public bool RefusesCards { get; set; }

    public IReadOnlyList<BotFrameworkSent> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    public static string ConversationOf(string member) => $"a:{member}";

    public static string IdOf(string member) => $"29:{member}";

    /// <summary>What a member has on the screen, in order.</summary>
    public IReadOnlyList<string> SeenBy(string member) => [.. Messages.Where(message => message.Member == member).Select(message => message.Text)];

    /// <summary>A member's file; its address is below the connector's.</summary>
    /// <returns>Its id.</returns>
    public string AddFile(byte[] content)
    {
        var id = Guid.NewGuid().ToString("N");
        _files[id] = content;
        return id;
    }

    internal void Clear()
    {
        lock (_gate)
            _messages.Clear();
        Blocking.Clear();
        RefusesCards = false;
    }

    internal static IResult Begin(JsonNode parameters) =>
        parameters["members"] is JsonArray { Count: 1 } members && members[0]!["id"]?.GetValue<string>() is { } id && id.StartsWith("29:", StringComparison.Ordinal)
            ? Results.Json(new { id = ConversationOf(id[3..]) }, statusCode: 201)
            : Refuse(400, "BadSyntax");

    internal IResult Say(string conversation, JsonNode activity)
    {
        if (!conversation.StartsWith("a:", StringComparison.Ordinal))
            return Refuse(404, "ConversationNotFound");
        var member = conversation[2..];
        if (Blocking.Contains(member))
            return Refuse(403, "MessageWritesBlocked");
        var card = activity["attachments"] is JsonArray { Count: > 0 } attachments && attachments[0]!["contentType"]?.GetValue<string>() == Adaptive ? attachments[0]!["content"] : null;
        if (activity["type"]?.GetValue<string>() != "message" || (card is not null && RefusesCards))
            return Refuse(400, "BadSyntax");
        lock (_gate)
        {
            _messages.Add(new BotFrameworkSent(member, (card?["fallbackText"] ?? activity["text"])?.GetValue<string>() ?? "", card, activity));
            return Results.Json(new { id = $"sent-{_messages.Count}" }, statusCode: 201);
        }
    }

    internal IResult File(string id) => _files.TryGetValue(id, out var content) ? Results.File(content, "application/octet-stream") : Results.NotFound();

    internal static IResult Refuse(int status, string code) => Results.Json(new { error = new { code, message = "simulated" } }, statusCode: status);
}
