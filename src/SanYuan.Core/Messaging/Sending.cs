namespace SanYuan.Core.Messaging;

/// <summary>What the outcome of a send means for the message.</summary>
public enum SendCategory
{
    /// <summary>The platform has it.</summary>
    Done,

    /// <summary>The platform certainly does not have it; the same again soon.</summary>
    Retry,

    /// <summary>A limit was reached; again after <see cref="SendResult.RetryAfter"/>.</summary>
    Wait,

    /// <summary>This message can never succeed.</summary>
    Drop,

    /// <summary>The configuration is wrong; an operator must act before anything can be sent.</summary>
    Alert,

    /// <summary>The platform may or may not have it; only an identical repetition within its duplicate check is safe.</summary>
    Unknown,
}

/// <summary>The outcome of one call to a platform.</summary>
/// <param name="Category">What it means.</param>
/// <param name="Detail">A short reason without personal data: the platform's code, or the kind of failure; null when done.</param>
public sealed record SendResult(SendCategory Category, string? Detail = null)
{
    public static readonly SendResult Done = new(SendCategory.Done);

    /// <summary>How long to wait, with <see cref="SendCategory.Wait"/>; null leaves it to the pump.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Accounts the platform refused although the call succeeded, in lower case.</summary>
    public IReadOnlyList<string> RefusedAccounts { get; init; } = [];

    /// <summary>Accounts the platform did not serve this time although the call succeeded; the same again for them after <see cref="RetryAfter"/>.</summary>
    public IReadOnlyList<string> DeferredAccounts { get; init; } = [];
}

/// <summary>One call's worth: equal text for many receivers. Repeating it must produce the identical request.</summary>
/// <param name="Accounts">The receivers' accounts, in a fixed order, at most <see cref="IChannelSender.MaxReceivers"/>.</param>
public sealed record OutboundBatch(IReadOnlyList<string> Accounts, string Text, TextFormat Format)
{
    /// <summary>The same for every repetition, and no other call's: equal words meant to arrive twice must not pass for a repetition.</summary>
    public string Id { get; init; } = "";

    /// <summary>For channels with buttons; null for words only.</summary>
    public Card? Card { get; init; }
}

/// <summary>What a platform allows; beyond it, it refuses or drops without a word.</summary>
/// <param name="CallsAMinute">Calls of the whole app within 60 seconds.</param>
/// <param name="CallsAnHour">Calls of the whole app within 60 minutes.</param>
/// <param name="MemberAMinute">Messages for one member within 60 seconds.</param>
/// <param name="MemberAnHour">Messages for one member within 60 minutes.</param>
public sealed record SendLimits(int CallsAMinute, int CallsAnHour, int MemberAMinute, int MemberAnHour)
{
    public static readonly SendLimits None = new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);
}

/// <summary>Carries messages to one platform. Never throws for a platform's fault: that is a <see cref="SendResult"/>. Several calls may be under way at once.</summary>
public interface IChannelSender
{
    /// <summary>One of <see cref="ChannelNames"/>.</summary>
    string Channel { get; }

    /// <summary>The most receivers of one call.</summary>
    int MaxReceivers { get; }

    SendLimits Limits { get; }

    /// <summary>Whether the platform would notice an identical repetition of this call within half an hour; if not, an unknown outcome stays unknown.</summary>
    bool Recognises(OutboundBatch batch);

    Task<SendResult> SendAsync(OutboundBatch batch, CancellationToken cancellationToken);

    /// <summary>What somebody at the office must do so that the platform takes messages again, in words that say what to click.</summary>
    /// <param name="detail">Of a result of <see cref="SendCategory.Alert"/>.</param>
    /// <returns>Null where the channel knows no more than that something is wrong.</returns>
    string? Advise(string? detail) => null;
}
