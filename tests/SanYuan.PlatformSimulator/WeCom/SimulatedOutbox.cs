namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>Takes message/send: records every request, refuses unknown members, keeps duplicates and floods from them.</summary>
public sealed class SimulatedOutbox(SimulatedWeComOptions options, TimeProvider time)
{
    const int AllInvalid = 81013, TaskIdUsed = 42014;

    readonly Lock _gate = new();
    readonly List<SentMessage> _messages = [];
    readonly MemberQuota _quota = new();

    /// <summary>The members within the app's visible range; while empty, everyone is.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether what goes beyond 30 a minute or 1000 an hour for a member is dropped without a word (documents 90236, 90454).</summary>
    public bool EnforceQuota { get; set; }

    /// <summary>Every request that was carried out, in order.</summary>
    public IReadOnlyList<SentMessage> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    /// <summary>What a member has on the screen, in order.</summary>
    public IReadOnlyList<string> SeenBy(string member) =>
        [.. Messages.Where(message => message.Delivered.Contains(member, StringComparer.OrdinalIgnoreCase)).Select(message => message.Text)];

    /// <summary>The newest card a member has on the screen; null when there is none.</summary>
    public SimulatedCard? CardOf(string member) =>
        Messages.LastOrDefault(message => message.Card is not null && message.Delivered.Contains(member, StringComparer.OrdinalIgnoreCase))?.Card;

    internal object Send(string body)
    {
        var error = SendRequest.Read(body, options.AgentId, out var request);
        if (error != 0)
            return WeComAnswer.Error(error);
        var invalid = Members.Count == 0 ? [] : request!.Receivers.Where(receiver => !Members.Contains(receiver)).ToArray();
        if (invalid.Length == request!.Receivers.Length)
            return WeComAnswer.Error(AllInvalid);
        lock (_gate)
        {
            if (request.Card is { } card && _messages.Exists(earlier => earlier.Card?.TaskId == card.TaskId && earlier.Body != request.Body))
                return WeComAnswer.Error(TaskIdUsed);
            _messages.Add(Deliver(request, invalid));
        }
        return new { errcode = 0, errmsg = "ok", invaliduser = string.Join('|', invalid).ToLowerInvariant(), msgid = Guid.NewGuid().ToString("N") };
    }

    internal void Clear()
    {
        lock (_gate)
            _messages.Clear();
        _quota.Clear();
    }

    SentMessage Deliver(SendRequest request, string[] invalid)
    {
        var now = time.GetUtcNow();
        var duplicate = request.DuplicateInterval is { } interval
            && _messages.Any(earlier => !earlier.Duplicate && earlier.Body == request.Body && now - earlier.At < interval);
        string[] delivered = duplicate ? [] : [.. request.Receivers.Except(invalid).Where(member => !EnforceQuota || _quota.TryTake(member, now))];
        return new SentMessage(request.Body, request.Kind, request.Text, request.Receivers, delivered, duplicate, now) { Card = request.Card };
    }
}
