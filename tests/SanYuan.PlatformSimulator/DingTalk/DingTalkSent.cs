namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>A message as it arrived, and whom it reached.</summary>
/// <param name="Body">The request's JSON, verbatim.</param>
/// <param name="Kind">msgKey, <c>session</c>, or <c>card</c>.</param>
/// <param name="Text">The words as members see them.</param>
/// <param name="Delivered">The accounts that see it, or the conversation's.</param>
/// <param name="Duplicate">Recognised as a repetition: answered like the first, delivered to no one.</param>
public sealed record DingTalkSent(string Body, string Kind, string Text, IReadOnlyList<string> Delivered, bool Duplicate)
{
    /// <summary>What its buttons do, by label; a card's keys by label.</summary>
    public IReadOnlyDictionary<string, string> Buttons { get; init; } = new Dictionary<string, string>();

    /// <summary>A card's own id.</summary>
    public string TrackId { get; init; } = "";
}
