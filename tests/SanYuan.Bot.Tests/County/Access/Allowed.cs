using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;
using static SanYuan.Core.Roster.Roles;

namespace SanYuan.Bot.Tests.County.Access;

/// <summary>
/// Who may use what, as the product gives it. Written by hand and never read from the code: whoever adds a command or an intent states here who may use it.
/// </summary>
internal static class Allowed
{
    /// <summary>Whoever the roster knows, also after the last term has ended.</summary>
    public const Roles Rostered = (Roles)int.MaxValue;

    /// <summary>Whoever acts in some role today.</summary>
    const Roles Acting = Appointee | Liaison | SelectingUnit | Office | Leader | Administrator;

    /// <summary>Reads about findings. Selecting units hear how their people do their duty, not what those found.</summary>
    const Roles FindingReaders = Appointee | Liaison | Office | Leader | Administrator;

    const Roles WholeCounty = Office | Leader | Administrator;

    public static readonly IReadOnlyDictionary<string, Roles> Commands = new Dictionary<string, Roles>
    {
        // Findings (mechanism 8): the unit acknowledges and puts right, a third verifies, the reporter takes back.
        ["finding.acknowledge"] = Liaison,
        ["finding.rectify"] = Liaison,
        ["finding.pace"] = Liaison,
        ["finding.extend"] = Liaison | Office,
        ["finding.verify"] = Appointee | Office,
        ["finding.return"] = Appointee | Office,
        ["finding.withdraw"] = Appointee,
        ["finding.list"] = FindingReaders,
        ["finding.show"] = FindingReaders,
        ["finding.common"] = WholeCounty | Supervisor,

        // Appointments (mechanisms 1 to 3): the office's, a selecting unit for its own people. What is said of a candidate is no business of administrators.
        ["candidate.recommend"] = Office | SelectingUnit,
        ["candidate.nominate_self"] = Rostered,
        ["candidate.check"] = Office,
        ["candidate.show"] = Office | Leader | SelectingUnit,
        ["candidate.withdraw"] = Rostered,
        ["candidate.rank"] = Office,
        ["appointment.unserved"] = Office | Leader,
        ["appointment.propose"] = Office,
        ["appointment.withdraw"] = Office,
        ["appointment.train"] = Office,
        ["appointment.end"] = Office,
        ["appointment.hand_over"] = Office,
        ["appointment.second"] = Office,
        ["appointment.show"] = Office | Leader | SelectingUnit,
        ["appointment.mine"] = Rostered,
        ["appointment.predecessor"] = Appointee,
        ["unit.close"] = Office,
        ["letter.show"] = Office,

        // Duties, leave and supervision (mechanisms 4, 5 and 7).
        ["duty.list"] = WholeCounty,
        ["duty.change"] = Office,
        ["duty.add"] = Office,
        ["duty.mine"] = Appointee,
        ["duty.state"] = WholeCounty | SelectingUnit,
        ["duty.late"] = WholeCounty | SelectingUnit,
        ["leave.tell"] = Appointee,
        ["leave.end"] = Appointee,
        ["leave.cancel"] = Appointee,
        ["leave.tell_for"] = Office,
        ["coverage.show"] = Acting,
        ["coverage.warnings"] = Acting,
        ["inspection.mine"] = Supervisor,
        ["inspection.all"] = WholeCounty | Supervisor,

        // Campaigns (mechanism 6).
        ["campaign.open"] = Office,
        ["campaign.change"] = Office,
        ["campaign.show"] = Acting,

        // Assessment (mechanism 11): the office decides, units say what they think of their own, everybody reads how scores are made and their own, also afterwards.
        ["assessment.rules"] = Acting,
        ["assessment.set"] = Office,
        ["assessment.mine"] = Rostered,
        ["assessment.detail"] = Rostered,
        ["assessment.show"] = Office,
        ["assessment.list"] = Office,
        ["assessment.differences"] = Office,
        ["assessment.hear"] = SelectingUnit,
        ["assessment.rate"] = Liaison,
        ["assessment.contest"] = Rostered,
        ["assessment.contests"] = Office,
        ["assessment.answer"] = Office,
        ["assessment.settle"] = Office,
        ["assessment.confirm"] = Office,

        // Reminders: each their own; how often people are asked is the office's to decide.
        ["reminder.put_off"] = Acting,
        ["reminder.done"] = Acting,
        ["reminder.hour"] = Acting,
        ["reminder.state"] = Acting,
        ["reminder.budget"] = Office,
        ["reminder.asking"] = Office | Leader,
        ["message.why"] = Acting,

        // Messages that did not arrive.
        ["message.undelivered"] = Office | Administrator,
        ["message.resend"] = Office | Administrator,

        // Digests (mechanism 9): the office and leaders the county, a selecting unit its people, a unit its own branch.
        ["digest.channel"] = Office,
        ["digest.open"] = Office | Leader | SelectingUnit | Liaison,
        ["report.missing"] = Office | Leader,
        ["report.ranking"] = Office,
        ["report.chase"] = Office,
        ["report.chase.confirm"] = Office,

        // Results (mechanism 12), and what units provide (mechanism 10).
        ["result.tell"] = Office,
        ["result.show"] = WholeCounty | SelectingUnit | Liaison | Appointee,
        ["result.details"] = WholeCounty | SelectingUnit | Liaison | Appointee,
        ["result.unit"] = WholeCounty | SelectingUnit | Liaison | Appointee,
        ["support.tell"] = Acting,
        ["support.list"] = WholeCounty | SelectingUnit | Liaison | Appointee,
        ["support.withdraw"] = Liaison | Office,

        // Practices (mechanism 13).
        ["practice.share"] = Appointee,
        ["practice.show"] = Appointee | WholeCounty,
        ["practice.list"] = Appointee | WholeCounty,
        ["practice.ask"] = Appointee | WholeCounty,
        ["practice.pass"] = Appointee | WholeCounty,
        ["practice.answer"] = Acting,
        ["practice.tag"] = Appointee | WholeCounty,
        ["practice.withdraw"] = Appointee | WholeCounty,
        ["practice.hide"] = Office,
        ["practice.restore"] = Office,

        // Signals are the office's alone; whether photos are asked for, everybody may read.
        ["signal.list"] = Office,
        ["signal.show"] = Office,
        ["signal.clear"] = Office,
        ["signal.reopen"] = Office,
        ["photos.require"] = Office,
        ["photos.release"] = Office,
        ["photos.show"] = Acting,
    };

    /// <summary>Who may ask for each intent, and a sentence that means it.</summary>
    public static readonly IReadOnlyDictionary<Intent, (Roles Who, string Sentence)> Intents = new Dictionary<Intent, (Roles, string)>
    {
        [Intent.Report] = (Appointee, "今天上午参加县疾控中心支部主题党日，15名党员参加，发现会议记录不规范"),
        [Intent.Correct] = (Appointee, "人数改成12"),
        [Intent.Undo] = (Appointee, "撤销"),
        [Intent.Disown] = (Appointee, "不是我的 12"),
        [Intent.QueryMine] = (Appointee, "我的"),
        [Intent.Feedback] = (Appointee, "转县疾控中心：会议记录不规范，建议建立台账"),
        [Intent.Accept] = (Appointee, "参加 12"),
        [Intent.Decline] = (Appointee, "请假 12 出差"),
        [Intent.CheckIn] = (Appointee, "签到"),
        [Intent.Rectify] = (Liaison, "签到问题整改好了，签名表已经用上"),
        [Intent.Invite] = (Liaison | Office, "邀请王建国周五下午三点在二楼会议室参加主题党日"),
        [Intent.MoveMeeting] = (Liaison | Office, "周五的会改到周四下午三点"),
        [Intent.CancelMeeting] = (Liaison | Office, "12号会议取消"),
        [Intent.Attendance] = (Liaison | Office, "到会：王建国、李秀英"),
        [Intent.QueryAttendance] = (Office, "签到差异"),
        [Intent.SignInSetting] = (Office, "开启位置签到：核对到会情况"),
        [Intent.Digest] = (Office | Leader | SelectingUnit | Liaison, "汇总"),
        [Intent.Calendar] = (Appointee | Liaison | Office, "日历"),
        [Intent.RenewCalendar] = (Appointee | Liaison | Office, "换日历"),
        [Intent.QueryTodo] = (Acting, "待办"),
        [Intent.Help] = (Acting, "帮助"),
        [Intent.Chitchat] = (Acting, "你好"),
        [Intent.Unknown] = (Acting, "asdfgh"),
    };
}
