namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>Everything that reached the platform to be shown.</summary>
public sealed class DingTalkOutbox
{
    readonly Lock _gate = new();
    readonly List<DingTalkSent> _messages = [];

    /// <summary>Of the company; while empty, everyone is.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Put off by the platform in the calls to come, once for each time they stand here.</summary>
    public List<string> FlowControlled { get; } = [];

    public IReadOnlyList<DingTalkSent> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    /// <summary>What a member, or a group, has on the screen, in order.</summary>
    public IReadOnlyList<string> SeenBy(string account) => [.. Messages.Where(message => message.Delivered.Contains(account)).Select(message => message.Text)];

    internal void Add(DingTalkSent message)
    {
        lock (_gate)
            _messages.Add(message);
    }

    /// <summary>Unless it came before.</summary>
    /// <param name="isSame">Whether an earlier message is this one.</param>
    internal void AddOnce(DingTalkSent message, Func<DingTalkSent, bool> isSame)
    {
        lock (_gate)
            _messages.Add(_messages.Exists(earlier => isSame(earlier)) ? message with { Delivered = [], Duplicate = true } : message);
    }

    /// <returns>Whom it reaches, who does not exist, and who is put off.</returns>
    internal (string[] Delivered, string[] Invalid, string[] PutOff) Sort(IEnumerable<string> receivers)
    {
        lock (_gate)
        {
            var all = receivers.ToArray();
            var invalid = all.Where(one => Members.Count > 0 && !Members.Contains(one)).ToArray();
            var putOff = all.Except(invalid).Where(FlowControlled.Remove).ToArray();
            return ([.. all.Except(invalid).Except(putOff)], invalid, putOff);
        }
    }

    internal void Clear()
    {
        lock (_gate)
            _messages.Clear();
    }
}
