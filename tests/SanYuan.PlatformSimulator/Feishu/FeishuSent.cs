namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>A message as it arrived, and whom it reached.</summary>
/// <param name="Body">The request's JSON, verbatim.</param>
/// <param name="Kind">msg_type.</param>
/// <param name="Text">The words as members see them.</param>
/// <param name="Receiver">The account it went to, or the message it answers.</param>
/// <param name="Key">Its uuid.</param>
public sealed record FeishuSent(string Body, string Kind, string Text, string Receiver, string Key)
{
    public string MessageId { get; init; } = "";

    /// <summary>Recognised as a repetition: answered like the first, shown to no one.</summary>
    public bool IsDuplicate { get; init; }

    /// <summary>A card's buttons: their values by label.</summary>
    public IReadOnlyDictionary<string, string> Buttons { get; init; } = new Dictionary<string, string>();
}
