using SanYuan.Core.Messaging;

namespace SanYuan.Core.Roster.Import;

/// <summary>Reads the cells of one row by column, and reports each that is not as it should be. A blank cell reads as null.</summary>
sealed class RowCells(string sheet, RosterRow row, SheetLayout layout, RosterFindings findings)
{
    public int Row => row.Number;

    public void Error(string column, string problem) => findings.Error(sheet, row.Number, column, problem);

    /// <summary>What the column says, or the stored value where the file has no such column.</summary>
    public T Or<T>(string column, T stored, Func<string, T> read) => layout.Has(column) ? read(column) : stored;

    /// <summary>A cell that must not be blank; a missing column was reported once, for all rows.</summary>
    public string? Required(string column, int longest) =>
        Text(column, longest) ?? (layout.Has(column) && layout.Cell(row, column).Length == 0 ? Refuse(column, "没有填，这一列必填") : null);

    public string? Text(string column, int longest)
    {
        var text = layout.Cell(row, column);
        if (text.Length == 0)
            return null;
        if (CellText.Problem(text) is { } problem)
            return Refuse(column, problem);
        return text.Length > longest ? Refuse(column, $"{CellText.Quote(text)} 太长，最多{longest}个字") : text;
    }

    public string? Code(string column, bool required = true)
    {
        var text = required ? Required(column, RosterLimits.Code) : Text(column, RosterLimits.Code);
        return text is not null && !CellText.IsCode(text)
            ? Refuse(column, $"{CellText.Quote(text)} 里有空格或标点，编码里不能有空格、；，、")
            : text;
    }

    public IReadOnlyList<string> List(string column, int longestPart)
    {
        var parts = CellText.Split(Text(column, RosterLimits.List) ?? "");
        foreach (var part in parts.Where(part => part.Length > longestPart))
            Error(column, $"{CellText.Quote(part)} 太长，每个最多{longestPart}个字，有几个用；隔开");
        return parts;
    }

    public T? OneOf<T>(string column, IReadOnlyDictionary<string, T> words, bool required = false)
        where T : struct => Word(column, words, required) is { } word ? words[word] : null;

    public string? Word<T>(string column, IReadOnlyDictionary<string, T> words, bool required = false)
    {
        var text = required ? Required(column, RosterLimits.Text) : Text(column, RosterLimits.Text);
        return text is null || words.ContainsKey(text)
            ? text
            : Refuse(column, $"{CellText.Quote(text)} 不认识，请填 {RosterWords.Choice(words.Keys)}");
    }

    public bool? YesNo(string column) => OneOf(column, RosterWords.YesNo);

    public DateOnly? Date(string column, bool required = false)
    {
        var text = required ? Required(column, RosterLimits.Text) : Text(column, RosterLimits.Text);
        if (text is null)
            return null;
        if (RosterDates.TryParse(text, out var date))
            return date;
        Error(column, RosterDates.IsOfAnotherAge(text)
            ? $"{CellText.Quote(text)} 的年份不对，应在 {RosterDates.FirstYear} 到 {RosterDates.LastYear} 之间"
            : $"{CellText.Quote(text)} 不是日期，请写成 2019-01-01");
        return null;
    }

    public ChannelAccount? Account(string column, string channel)
    {
        if (Text(column, RosterLimits.Account) is not { } text)
            return null;
        if (CellText.IsAccount(text))
            return new ChannelAccount(channel, channel is ChannelNames.WeCom or ChannelNames.BotFramework ? text.ToLowerInvariant() : text);
        Error(column, $"{CellText.Quote(text)} 不是账号，只能有字母、数字和 _ . @ -，最多{RosterLimits.Account}个");
        return null;
    }

    string? Refuse(string column, string problem)
    {
        Error(column, problem);
        return null;
    }
}
