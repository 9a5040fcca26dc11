using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Api;

/// <summary>The outbox's own filter: what became of a message.</summary>
internal static class ApiStatus
{
    public const string Help = "pending, sending, sent, dropped, unknown or cancelled; left out: all.";

    public static IDictionary<string, string[]> Error => new Dictionary<string, string[]> { ["status"] = [$"Give one of: {Help}"] };

    /// <returns>False when it is no status; nothing given is all of them.</returns>
    public static bool TryRead(string? text, out OutboxStatus? status)
    {
        status = null;
        foreach (var known in Enum.GetValues<OutboxStatus>())
            if (Code<OutboxStatus>.Of(known) == text)
                status = known;
        return text is null || status is not null;
    }
}
