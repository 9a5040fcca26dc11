using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>What is said when an appointment ends and somebody takes over.</summary>
internal static class HandoverWords
{
    public const string Closed = "聘任结束";
    public const string SamePerson = "交接的是同一个人，没有改动。请写明谁接任。";
    public const string NoPredecessor = "您在派驻单位没有前任的记录。有事请联系县委党建办。";

    public static string ClosedFor(string successor) => $"聘任结束，由{successor}接任";

    public static string EndBeforeStart(Appointment term, DateOnly day) => $"{day:yyyy年M月d日}早于聘任{term.Number}的开始{term.Start:yyyy年M月d日}，没有改动。请改正日期；还没上岗的说「撤销拟派 {term.Number}」。";

    public static string HandedOverBefore(Handover before, RosterSnapshot roster) => $"聘任{before.Appointment}已由{roster.PersonById(before.To)?.Name}接任，没有改动。";

    public static string EndedBefore(Appointment term, RosterSnapshot roster) =>
        $"聘任{term.Number} {AppointmentWords.Who(term, roster)} 已于{term.End:yyyy年M月d日}结束，没有改动。要人接任说「交接 {AppointmentWords.Name(term, roster)} → 姓名」。";

    public static string Several(string name, IReadOnlyList<Appointment> terms, RosterSnapshot roster) =>
        $"{name}有{terms.Count}个聘任，没有改动。请用编号，例如「聘任{terms[0].Number}结束 10月31日 由 姓名 接任」：\n{string.Join('；', terms.Take(AppointmentWords.MostShown).Select(one => $"聘任{one.Number} {AppointmentWords.UnitName(one, roster)}{AppointmentWords.Role(one.Role)}"))}";

    public static string NoAppointment(string name) => $"{name}没有聘任，没有改动。说「聘任 {name}」可以查看。";

    public static string Untrained(string name) => $"{name}还没有培训合格，不能接任，没有改动。先说「培训合格 {name} 日期」。";

    public static string NotAppointed(string name, Appointment ended, RosterSnapshot roster) =>
        $"{name}还不是在任的{AppointmentWords.Role(ended.Role)}，不能接任，没有改动。\n先「推荐人选 {name} 到 {AppointmentWords.UnitName(ended, roster)} 任{AppointmentWords.Role(ended.Role)}」，核条件、拟派、培训合格后再交接。";

    internal static string Ended(Appointment term, string? successor, Remains remains, RosterSnapshot roster) => successor is null
        ? $"聘任{term.Number} {AppointmentWords.Who(term, roster)} {term.End:M月d日}结束，没有人接任\n还留着：未整改问题{remains.OpenFindings}条，之后的会议邀请{remains.Meetings}个（已关闭）\n有人接时说「交接 {AppointmentWords.Name(term, roster)} → 姓名」。"
        : $"聘任{term.Number} {AppointmentWords.Who(term, roster)} {term.End:M月d日}结束，由{successor}接任\n已移交：未整改问题{remains.OpenFindings}条，会议邀请{remains.Meetings}个\n{successor}说「前任」可看之前的记录。";

    public static string Farewell(Appointment term, string? successor, RosterSnapshot roster) =>
        $"{AppointmentWords.Name(term, roster)}，您在{AppointmentWords.UnitName(term, roster)}的{AppointmentWords.Role(term.Role)}聘任到{term.End:M月d日}结束{(successor is null ? "" : $"，由{successor}接任")}。\n感谢您的付出！您报过的都留在台账里。";

    internal static string ToSuccessor(Appointment term, Remains remains, RosterSnapshot roster) =>
        $"{AppointmentWords.Name(term, roster)}在{AppointmentWords.UnitName(term, roster)}的{AppointmentWords.Role(term.Role)}工作，{term.End!.Value.AddDays(1):M月d日}起由您接任\n未整改问题{remains.OpenFindings}条、会议邀请{remains.Meetings}个已转给您\n说「前任」看之前的记录。";

    public static string ToOthers(Appointment term, string? successor, RosterSnapshot roster) =>
        $"{AppointmentWords.UnitName(term, roster)}{AppointmentWords.Role(term.Role)}{AppointmentWords.Name(term, roster)}的聘任{term.End:M月d日}结束，{(successor is null ? "暂没有人接任" : $"由{successor}接任")}。";

    public static string Invitation(Meeting meeting, string before) =>
        $"您接任{before}，请参加{meeting.Content.Title}\n{MeetingWords.When(meeting.Content)}{MeetingWords.Where(meeting.Content)}\n{InvitationWords.HowToAnswer(meeting)}";

    public static string ToCaller(Meeting meeting, string before, string successor) => $"{before}聘任结束，{MeetingWords.Numbered(meeting)} 改请{successor}参加。";

    public static string UnitClosed(Unit unit, DateOnly day, IReadOnlyList<Appointment> ended, int openFindings, int meetings, RosterSnapshot roster) =>
        $"{unit.Name}已撤销，最后一天{day:yyyy年M月d日}\n结束聘任{ended.Count}个{(ended.Count == 0 ? "" : $"：{MeetingWords.Some([.. ended.Select(one => AppointmentWords.Name(one, roster))])}")}\n还留着：未整改问题{openFindings}条，之后的会议{meetings}个，请逐个处理。";

    public static string Predecessor(string name, Unit unit, IReadOnlyList<PredecessorEntry> entries, int total) => total == 0
        ? $"{name}在{unit.Name}没有记录。"
        : $"{name}在{unit.Name}的记录{total}条{(total > entries.Count ? $"（只列最近{entries.Count}条）" : "")}：\n{string.Join('\n', entries.Select(one => $"{one.Activity.Id} {ActivityWords.Line(one.Activity.Content, unit, one.OpenFindings == 0 ? "" : $"未整改{one.OpenFindings}条")}"))}";
}
