namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>A message/send request as it arrived, and whom it reached.</summary>
/// <param name="Body">The request's JSON, verbatim.</param>
/// <param name="Kind">msgtype.</param>
/// <param name="Text">The words as members see them: cut at the platform's limit.</param>
/// <param name="Asked">The receivers of the request.</param>
/// <param name="Delivered">The receivers who see it; the others were refused, or dropped without a word.</param>
/// <param name="Duplicate">An identical request came before within the interval: answered like the first, delivered to no one.</param>
/// <param name="At">When it arrived.</param>
public sealed record SentMessage(
    string Body, string Kind, string Text, IReadOnlyList<string> Asked, IReadOnlyList<string> Delivered, bool Duplicate, DateTimeOffset At)
{
    /// <summary>The card; null for words.</summary>
    public SimulatedCard? Card { get; init; }
}
