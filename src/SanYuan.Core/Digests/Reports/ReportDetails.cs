using SanYuan.Core.Activities;
using SanYuan.Core.Duties;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Reports;

/// <summary>A line for each entry, duty, finding and invitation.</summary>
internal sealed class ReportDetails(ReportFacts facts, DigestScope scope, CountyClock clock, RosterSnapshot roster)
{
    public IEnumerable<ReportTable> Tables()
    {
        yield return Entries();
        yield return Duties();
        if (scope.Reader != DigestReader.Selecting)
            yield return Findings();
        yield return Meetings();
    }

    ReportTable Entries() => new(
        "台账明细", ["编号", "日期", "姓名", "单位", "类型", "人数", "补报"],
        [.. facts.Entries.Select(one => new object?[] { one.Number.ToString(), Day(one.Date), Person(one.Appointee), Unit(one.Unit), ActivityWords.Name(one.Type), one.Participants, one.IsLate ? "是" : null })]) { IsDetail = true };

    ReportTable Duties() => new(
        "职责", ["姓名", "单位", "期间", "职责", "状态", "还缺", "台账"],
        [.. facts.Duties.Select(one => new object?[] { one.Person is { } person ? Person(person) : null, Unit(one.Unit), one.Period.Name, DutyWords.What(one.Rule), State(one.State), one.Missing, string.Join(' ', one.Entries) })]) { IsDetail = true };

    ReportTable Findings() => new(
        "问题", ["编号", "单位", "问题", "状态", "期限", "发现日期", "发现人", "台账号"],
        [.. facts.Findings.Select(one => new object?[] { one.Number.ToString(), Unit(one.Unit), one.Text, FindingWords.State(one), one.DueOn is { } due ? Day(due) : null, Day(one.FoundOn), Person(one.Appointee), one.Activity?.ToString() })]);

    ReportTable Meetings() => new(
        "会议", ["会议号", "时间", "单位", "姓名", "回执", "到会"],
        [.. facts.Invited.Select(one => new object?[] { one.Meeting.ToString(), $"{clock.ToLocal(one.StartsAt):yyyy-MM-dd HH:mm}", Unit(one.Unit), Person(one.Person), Answered(one.Answer), Came(facts.Presence.GetValueOrDefault((one.Meeting, one.Person))) })]) { IsDetail = true };

    string? Person(PersonId id) => roster.PersonById(id)?.Name;

    string? Unit(UnitId id) => roster.UnitById(id)?.Name;

    static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    static string State(DutyState state) => state switch
    {
        DutyState.Done => "已完成",
        DutyState.Excused => "请假免",
        DutyState.NotYetDue => "未到期",
        DutyState.Owed => "待完成",
        _ => "逾期",
    };

    static string? Answered(Answer answer) => answer switch
    {
        Answer.Accepted => "参加",
        Answer.Declined => "请假",
        _ => null,
    };

    static string? Came(Presence presence) => presence.Differs ? "两边说法不一" : presence.Attended switch
    {
        true => "到会",
        false => "没到",
        _ => null,
    };
}
