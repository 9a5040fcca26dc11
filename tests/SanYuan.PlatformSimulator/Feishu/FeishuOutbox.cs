namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>Everything that reached the platform to be shown.</summary>
public sealed class FeishuOutbox(TimeProvider time)
{
    static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    readonly Lock _gate = new();
    readonly List<(FeishuSent Message, DateTimeOffset At)> _messages = [];

    /// <summary>Of the company; while empty, everyone is.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Put off by the platform in the calls to come, once for each time they stand here.</summary>
    public List<string> PutOff { get; } = [];

    public IReadOnlyList<FeishuSent> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages.Select(one => one.Message)];
        }
    }

    /// <summary>What a member has on the screen, in order; or what stands below a message.</summary>
    public IReadOnlyList<string> SeenBy(string receiver) => [.. Messages.Where(message => message.Receiver == receiver && !message.IsDuplicate).Select(message => message.Text)];

    /// <summary>The newest card of a member's.</summary>
    public FeishuSent CardOf(string account) => Messages.Last(message => message.Receiver == account && message.Kind == "interactive" && !message.IsDuplicate);

    /// <summary>Messages of one uuid are one message, for an hour.</summary>
    /// <returns>Its id, that of the first.</returns>
    internal string Add(FeishuSent message)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var first = _messages.Find(earlier => message.Key.Length > 0 && earlier.Message.Key == message.Key && now - earlier.At < Remembered).Message;
            var id = first?.MessageId ?? $"om_sent{_messages.Count + 1}";
            _messages.Add((message with { MessageId = id, IsDuplicate = first is not null }, now));
            return id;
        }
    }

    internal bool TakePutOff(string account)
    {
        lock (_gate)
            return PutOff.Remove(account);
    }

    internal bool IsMember(string account)
    {
        lock (_gate)
            return Members.Count == 0 || Members.Contains(account);
    }

    internal void Clear()
    {
        lock (_gate)
            _messages.Clear();
    }
}
