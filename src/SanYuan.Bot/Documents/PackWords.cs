using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Documents;

/// <summary>The words of the pack.</summary>
internal static class PackWords
{
    public const string County = "一、全县情况";
    public const string ByRole = "按角色";
    public const string Reports = "二、个人汇报";
    public const string OpenFindings = "三、未整改问题";
    public const string NoOpenFindings = "没有未整改的问题。";
    public const string NoMeasures = "上季度没有记录措施。";

    public static readonly string[] TypeColumns = ["活动类型", "次数", "参加人数", "涉及单位"];
    public static readonly string[] RoleColumns = ["角色", "人数", "活动次数", "未报告人数"];
    public static readonly string[] EntryColumns = ["台账号", "日期", "单位", "类型", "人数"];
    public static readonly string[] FindingColumns = ["问题（原话）", "台账号", "发现人", "日期"];
    public static readonly string[] MeasureColumns = ["编号", "措施", "责任人", "期限", "状态"];

    public static string Title(Quarter quarter) => $"{quarter.Name}三员汇报会材料";

    public static string Measures(Quarter quarter) => $"四、{quarter.Name}措施落实情况";

    public static IEnumerable<string> Cover(QuarterlyPack pack)
    {
        if (pack.Meeting is { } meeting)
        {
            yield return $"时间：{meeting.Content.StartsAt:yyyy年M月d日 HH:mm}{(meeting.Status == MeetingStatus.Cancelled ? "（已取消）" : "")}";
            yield return $"地点：{meeting.Content.Place ?? "待定"}";
        }
        else
        {
            yield return "汇报会时间、地点待定";
        }
        yield return "县委党建工作领导小组办公室";
        yield return $"数据截至{pack.PrintedOn:yyyy年M月d日}";
    }

    public static string Totals(QuarterlyPack pack)
    {
        var found = pack.Ledger.Tallies.Where(tally => tally.Kind == FindingKind.Finding).ToList();
        var closed = found.Where(tally => !tally.IsOpen).Sum(tally => tally.Count);
        return $"本季度（{pack.Quarter.First:M月d日}至{pack.Quarter.Last:M月d日}）记录活动{pack.Ledger.Entries.Sum(entry => entry.Count)}次，覆盖单位{pack.Ledger.Entries.Select(entry => entry.Unit).Distinct().Count()}家；"
            + $"发现问题{found.Sum(tally => tally.Count)}条，其中已整改{closed}条；提出建议{pack.Ledger.Tallies.Where(tally => tally.Kind == FindingKind.Suggestion).Sum(tally => tally.Count)}条。";
    }

    public static string Type(ActivityType? type) => type is { } known ? ActivityNames.Of(known) : "活动";

    /// <summary>Somebody with two roles is counted once, in the first.</summary>
    public static string Role(Roles roles) =>
        roles.HasFlag(Roles.Envoy) ? "党建特派员" : roles.HasFlag(Roles.Instructor) ? "党建指导员" : roles.HasFlag(Roles.Supervisor) ? "党建监督员" : "已离任";

    public static string Heading(PackSection section, QuarterlyPack pack)
    {
        var units = pack.Roster.ActiveAppointmentsOf(section.Person.Id, pack.Quarter.Last).Select(one => pack.Roster.UnitById(one.Unit)?.Name).OfType<string>().Distinct();
        return $"{section.Person.Name}（{string.Join("，", units.Prepend(Role(section.Roles)))}）";
    }

    public static IEnumerable<string> Summary(PackSection section) => section.Summary is { } summary
        ? [.. summary.Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries), $"（{State(summary.State)}）"]
        : [section.Figures.Total == 0 ? "本季度台账上没有记录。" : $"本季度记录活动{section.Figures.Total}次，没有汇报稿。"];

    public static string[] Entry(EntryLine line, RosterSnapshot roster) =>
        [line.Number.ToString(), $"{line.Date:M月d日}{(line.IsLate ? "（补报）" : "")}", Name(line.Unit, roster), Type(line.Type), line.Participants is { } people ? Words.Number(people) : ""];

    public static string Unit(UnitId unit, int count, RosterSnapshot roster) => $"{Name(unit, roster)}（{count}条）";

    public static string[] Finding(OpenFinding finding, RosterSnapshot roster) =>
        [finding.Text, finding.Activity?.ToString() ?? "反馈", roster.PersonById(finding.Appointee)?.Name ?? "", $"{finding.Date:M月d日}"];

    public static string[] Measure(Measure measure, QuarterlyPack pack)
    {
        var overdue = measure.Status == MeasureStatus.Open && measure.Content.DueOn < pack.PrintedOn;
        var owners = measure.Content.People.Select(id => pack.Roster.PersonById(id)?.Name).Concat(measure.Content.Units.Select(id => pack.Roster.UnitById(id)?.Name)).OfType<string>();
        return [Words.Number(measure.Number), measure.Content.Text, string.Join('、', owners.DefaultIfEmpty("未定")), $"{measure.Content.DueOn:M月d日}", overdue ? "已过期" : State(measure.Status)];
    }

    static string State(MeasureStatus status) => status switch
    {
        MeasureStatus.Done => "已落实",
        MeasureStatus.Dropped => "已取消",
        _ => "未落实",
    };

    static string State(SummaryState state) => state switch
    {
        SummaryState.Corrected => "本人已改",
        SummaryState.Confirmed => "本人已确认",
        _ => "由台账生成，本人未核对",
    };

    static string Name(UnitId unit, RosterSnapshot roster) => roster.UnitById(unit)?.Name ?? "";
}
