using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>How a finding and its state are named.</summary>
public static class FindingWords
{
    /// <summary>UTF-16 units of a finding where it is named among others.</summary>
    const int GistLength = 24;

    public static string Name(FindingCase one) => $"{Kind(one.Kind)}{one.Number}";

    public static string Names(IEnumerable<FindingCase> cases) => string.Join('、', cases.Select(Name));

    public static string Kind(FindingKind kind) => kind == FindingKind.Finding ? "问题" : "建议";

    public static string Gist(string text) => Short(text.ReplaceLineEndings(" "), GistLength);

    /// <summary>What is wrong, without the words that only call it a problem: of 存在台账不全的问题 the 台账不全. For headings; to its unit a finding goes as it was told.</summary>
    public static string Fault(string text)
    {
        var fault = text.Trim();
        foreach (var lead in new[] { "存在着", "存在" })
            if (fault.StartsWith(lead, StringComparison.Ordinal) && fault.Length > lead.Length)
                fault = fault[lead.Length..];
        foreach (var end in new[] { "等问题", "这个问题", "这一问题", "的问题", "的现象", "的情况" })
            if (fault.EndsWith(end, StringComparison.Ordinal) && fault.Length > end.Length)
                return fault[..^end.Length];
        return fault;
    }

    /// <summary>Its beginning, where it is longer than so many UTF-16 units.</summary>
    public static string Beginning(string text, int most) => Short(text, most);

    internal static string Short(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), "…");

    public static string Due(DateOnly day, DateOnly today) => day.Year == today.Year ? $"{day:M月d日}" : $"{day:yyyy年M月d日}";

    public static string State(FindingCase one) => one.Status switch
    {
        FindingStatus.Open => "待送达单位",
        FindingStatus.Sent => "已送单位",
        FindingStatus.Acknowledged => "单位已签收",
        FindingStatus.Rectified => "已整改，待核实",
        FindingStatus.Verified => "已核实销号",
        FindingStatus.Returned => "退回重改",
        FindingStatus.Reopened => "又出现，重新整改",
        FindingStatus.Withdrawn => "报告人已收回",
        _ => $"并入问题{one.Repeats}",
    };

    public static string Unit(UnitId id, RosterSnapshot roster) => roster.UnitById(id)?.Name ?? "";

    public static string Person(PersonId id, RosterSnapshot roster) => roster.PersonById(id)?.Name ?? "";

    /// <summary>One line of a list.</summary>
    public static string Line(FindingCase one, DateOnly today, RosterSnapshot roster, bool withUnit)
    {
        var due = one.DueOn is { } day && one.IsOwed ? $"｜{Due(day, today)}前{(day < today ? "（已超期）" : "")}" : "";
        return $"{Name(one)} {(withUnit ? Unit(one.Unit, roster) + "：" : "")}{Gist(one.Text)}｜{State(one)}{due}";
    }
}
