namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>One request of a delivery.</summary>
/// <param name="Status">The HTTP status; null when no answer came within the platform's 5 seconds.</param>
/// <param name="Reply">The words of the passive reply; null without one.</param>
public sealed record DeliveryAttempt(int? Status, string? Reply);

/// <summary>A callback's deliveries, as the platform made them.</summary>
public sealed record Delivery(IReadOnlyList<DeliveryAttempt> Attempts)
{
    public const int Succeeded = 200;

    public bool Accepted => Attempts.Any(attempt => attempt.Status == Succeeded);

    /// <summary>What the sender sees: the first reply.</summary>
    public string? Reply => Attempts.FirstOrDefault(attempt => attempt.Reply is not null)?.Reply;
}

/// <summary>How a callback is delivered although once would do.</summary>
/// <param name="Copies">How many times in all.</param>
/// <param name="AtOnce">All of them at the same time, not one after the other.</param>
public sealed record Repeat(int Copies, bool AtOnce = false)
{
    public static readonly Repeat Never = new(1);
}
