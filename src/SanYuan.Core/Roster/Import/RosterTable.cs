namespace SanYuan.Core.Roster.Import;

/// <summary>One sheet as a reader found it: words only, not yet checked.</summary>
/// <param name="Sheet">单位, 人员, 聘任 or 节假日, also where it came from a CSV file; any other is named in a notice and not read.</param>
/// <param name="Headers">The first row.</param>
/// <param name="Rows">Everything below that is not blank.</param>
public sealed record RosterTable(string Sheet, IReadOnlyList<string> Headers, IReadOnlyList<RosterRow> Rows);

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Counted from 1, as Excel shows it; in a CSV file, the line the row starts at.</param>
/// <param name="Cells">
/// In the order of the headers; a row may be shorter. Dates of Excel are written 2019-01-01, numbers without exponent, booleans 是 and 否.
/// </param>
public sealed record RosterRow(int Number, IReadOnlyList<string> Cells);
