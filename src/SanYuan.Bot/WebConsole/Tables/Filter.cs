namespace SanYuan.Bot.WebConsole.Tables;

public enum FilterKind
{
    Text,
    Day,
    Choice,
}

public sealed record Option(string Value, string Text);

/// <summary>A field above a table.</summary>
/// <param name="Options">Of a choice; without the one that says all.</param>
public sealed record Filter(string Name, string Label, FilterKind Kind, IReadOnlyList<Option>? Options = null)
{
    /// <summary>What a choice says when nothing is chosen; null: all.</summary>
    public string? Blank { get; init; }

    /// <summary>Offered while typing.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];
}
