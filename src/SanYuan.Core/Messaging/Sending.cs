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
}

/// <summary>One call's worth: equal text for many receivers. Repeating it must produce the identical request.</summary>
/// <param name="Accounts">The receivers' accounts, in a fixed order, at most <see cref="IChannelSender.MaxReceivers"/>.</param>
public sealed record OutboundBatch(IReadOnlyList<string> Accounts, string Text, TextFormat Format);

/// <summary>Carries messages to one platform. Never throws for a platform's fault: that is a <see cref="SendResult"/>.</summary>
public interface IChannelSender
{
    /// <summary>One of <see cref="ChannelNames"/>.</summary>
    string Channel { get; }

    /// <summary>The most receivers of one call.</summary>
    int MaxReceivers { get; }

    Task<SendResult> SendAsync(OutboundBatch batch, CancellationToken cancellationToken);
}
