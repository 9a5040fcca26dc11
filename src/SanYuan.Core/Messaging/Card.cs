namespace SanYuan.Core.Messaging;

/// <summary>The same as a message's text with buttons to answer by, for channels that have them.</summary>
/// <param name="Key">Tells this card from every other; cards of one key are the same.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Lead">One line under the title.</param>
/// <param name="Lines">At most six.</param>
/// <param name="Hint">What else can be done, in words.</param>
/// <param name="Buttons">One to six.</param>
public sealed record Card(string Key, string Title, string Lead, IReadOnlyList<CardLine> Lines, string Hint, IReadOnlyList<CardButton> Buttons);

/// <param name="Name">Of a few characters.</param>
public sealed record CardLine(string Name, string Value);

/// <param name="Key">What comes back when it is tapped.</param>
public sealed record CardButton(string Key, string Text)
{
    /// <summary>What the receiver would write instead, for channels whose buttons write a message; empty on cards stored before there was this.</summary>
    public string Words { get; init; } = "";
}
