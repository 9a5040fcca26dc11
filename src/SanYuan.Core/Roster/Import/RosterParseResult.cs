namespace SanYuan.Core.Roster.Import;

/// <summary>What reading a roster came to.</summary>
/// <param name="Draft">Null as soon as there is one error: nothing is imported unless every row is good.</param>
/// <param name="Errors">Every bad cell, in the order of sheets, rows and columns.</param>
/// <param name="Notices">What may be intended but should be looked at; sentences in Chinese.</param>
public sealed record RosterParseResult(RosterDraft? Draft, IReadOnlyList<RosterError> Errors, IReadOnlyList<string> Notices);

/// <summary>Something in a roster file that has to be put right.</summary>
/// <param name="Sheet">单位, 人员, 聘任 or 节假日.</param>
/// <param name="Row">As Excel counts; 0 where the whole sheet is meant.</param>
/// <param name="Column">The header, without its star.</param>
/// <param name="Problem">What is wrong and what to do, in Chinese.</param>
public sealed record RosterError(string Sheet, int Row, string Column, string Problem)
{
    /// <summary>As it is shown: 「单位 第5行 类别：……」.</summary>
    public override string ToString()
    {
        var place = Row > 0 ? $"{Sheet} 第{Row}行" : Sheet;
        return Column.Length > 0 ? $"{place} {Column}：{Problem}" : $"{place}：{Problem}";
    }
}
