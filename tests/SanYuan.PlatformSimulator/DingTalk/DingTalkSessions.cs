using System.Text.Json;

namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>The addresses at which single conversations are answered: of the old interface, which says 200 to everything.</summary>
public sealed class DingTalkSessions(DingTalkOutbox outbox, TimeProvider time)
{
    const int NoSession = 300005, BadMessage = 400105;

    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(90);

    readonly Dictionary<string, (string Conversation, DateTimeOffset Until)> _sessions = [];
    readonly Lock _gate = new();

    /// <summary>Every address is over: what comes there is refused.</summary>
    public void ExpireAll()
    {
        lock (_gate)
            _sessions.Clear();
    }

    internal (string Id, DateTimeOffset Until) Begin(string conversation)
    {
        var (id, until) = (Guid.NewGuid().ToString("N"), time.GetUtcNow() + Lifetime);
        lock (_gate)
            _sessions[id] = (conversation, until);
        return (id, until);
    }

    internal object Send(string id, string body)
    {
        (string Conversation, DateTimeOffset Until) session;
        lock (_gate)
            if (!_sessions.TryGetValue(id, out session) || session.Until <= time.GetUtcNow())
                return new { errcode = NoSession, errmsg = "simulated: token is not exist" };
        var json = JsonDocument.Parse(body).RootElement;
        if (json.GetProperty("msgtype").GetString() != "text" || json.GetProperty("text").GetProperty("content").GetString() is not { Length: > 0 } text)
            return new { errcode = BadMessage, errmsg = "simulated" };
        var uuid = json.TryGetProperty("msgUuid", out var given) ? given.GetString() ?? "" : "";
        outbox.AddOnce(new DingTalkSent(body, "session", text, [session.Conversation], Duplicate: false) { TrackId = uuid }, earlier => uuid.Length > 0 && earlier.Kind == "session" && earlier.TrackId == uuid);
        // Seen in the field as a string.
        return new { errcode = "0", errmsg = "ok" };
    }
}
