using System.Text;

namespace SanYuan.Core.Messaging;

/// <summary>A labelled line of a card.</summary>
public sealed record CardLine(string Label, string Text);

/// <summary>A button of a card.</summary>
/// <param name="Key">Comes back when it is tapped; at most 1024 bytes of UTF-8 (document 90236).</param>
public sealed record CardButton(string Key, string Text);

/// <summary>A message that is answered by a tap, whatever the channel; a channel without cards sends the message's text.</summary>
/// <param name="Topic">What it is about, for the platform's id of the card: letters, digits and hyphens, at most 64.</param>
/// <param name="Lines">At most 6.</param>
/// <param name="Buttons">1 to 6; equal cards have equal keys, so that they can share a call.</param>
/// <remarks>Channels cut words that are too long for them, and never keys.</remarks>
public sealed record Card(string Topic, string Title, string Description, IReadOnlyList<CardLine> Lines, IReadOnlyList<CardButton> Buttons)
{
    /// <summary>The same for equal cards and no others; stored as a number, so it must never change for the same card.</summary>
    internal string Signature()
    {
        var text = new StringBuilder();
        foreach (var part in Parts())
            text.Append(part.Length).Append(':').Append(part);
        return text.ToString();
    }

    public bool Equals(Card? other) => other is not null && Signature() == other.Signature();

    public override int GetHashCode() => Signature().GetHashCode(StringComparison.Ordinal);

    IEnumerable<string> Parts() =>
        [Topic, Title, Description, .. Lines.SelectMany(line => new[] { line.Label, line.Text }), "", .. Buttons.SelectMany(button => new[] { button.Key, button.Text })];
}

/// <summary>What becomes of a card that was tapped.</summary>
/// <param name="Card">As it is to be shown now.</param>
/// <param name="Label">In place of its buttons, at most 10 characters.</param>
/// <param name="Note">What the tapper is told, on the card.</param>
public sealed record CardUpdate(Card Card, string Label, string Note);

/// <summary>A button that was tapped.</summary>
/// <param name="Key">Of the button.</param>
/// <param name="TaskId">The platform's id of the card; empty where there is none.</param>
/// <param name="ResponseCode">Lets the card be updated once, for 24 hours at least (document 94945); empty where there is none.</param>
public sealed record Tap(string Key, string TaskId, string ResponseCode);
