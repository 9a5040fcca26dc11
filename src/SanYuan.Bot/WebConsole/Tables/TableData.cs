namespace SanYuan.Bot.WebConsole.Tables;

public enum Tone
{
    None,
    Good,
    Warning,
    Bad,
    Quiet,
}

/// <summary>What stands in a row under a column.</summary>
/// <param name="Href">Where it opens into, within the console.</param>
public readonly record struct Cell(string Text, string? Href = null, Tone Tone = Tone.None)
{
    public static implicit operator Cell(string? text) => new(text ?? "");
}

/// <param name="IsNumber">Aligned to the right, and a number in a file.</param>
/// <param name="IsWide">Holds sentences.</param>
public sealed record Column(string Title, bool IsNumber = false, bool IsWide = false);

/// <summary>A part of a table.</summary>
/// <param name="After">Where the next part begins; null at the end.</param>
public sealed record TableData(IReadOnlyList<Column> Columns, IReadOnlyList<Cell[]> Rows, string? After = null)
{
    /// <summary>What to say above it: how many there are, what is left out.</summary>
    public string? Note { get; init; }

    /// <summary>What to say where there is nothing; null: that nothing fits.</summary>
    public string? Empty { get; init; }
}
