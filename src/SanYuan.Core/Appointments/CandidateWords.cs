using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>What is said about candidates.</summary>
internal static class CandidateWords
{
    public const string None = "目前没有人选。说「推荐人选 张三 到 县疾控中心 任特派员」记一个。";
    public const string NotOwnPeople = "您只能推荐本单位的人，没有改动。其他单位的人请联系县委党建办。";
    public const string OwnCheck = "您自己的人选条件要由党建办别的同志来核，没有改动。";
    public const string WhichCondition = "没说是哪个条件，没有改动。例如「人选3 条件1合格」或「人选3 条件全部合格」。";
    public const string NoSuchCondition = "条件只有4个：1正式党员、政治合格，2有党务经验，3公道正派、善协调，4身体健康。没有改动。";
    public const string NoneUnserved = "薄弱单位都已派人。";

    public static string Entered(Candidate one, RosterSnapshot roster) =>
        $"已记 人选{one.Number}：{Who(one, roster)}（{one.Content.Way}）\n4个条件还没核，核一个说一个，例如「人选{one.Number} 条件1合格」，都合格说「人选{one.Number} 条件全部合格」。";

    public static string Nominated(Candidate one, RosterSnapshot roster) =>
        $"收到，已替您报名 人选{one.Number}：{Post(one, roster)}\n党建办核过条件后会联系您。不想报了说「人选{one.Number}撤回」。";

    public static string ToOffice(Candidate one, string sender, RosterSnapshot roster) =>
        $"新的人选{one.Number}：{Who(one, roster)}（{one.Content.Way}，{sender}报）\n核条件说「人选{one.Number} 条件1合格」或「人选{one.Number} 条件全部合格」。";

    public static string EnteredBefore(Candidate one, RosterSnapshot roster) => $"{Who(one, roster)}已经是人选{one.Number}，没有重复记。";

    public static string Unknown(int number) => $"没有人选{number}，没有改动。说「人选」看编号。";

    public static string Closed(Candidate one) => $"人选{one.Number}{(one.Status == CandidateStatus.Proposed ? "已经拟派" : "已经撤回")}，没有改动。";

    public static string NotYours(int number) => $"人选{number}不是您报的，没有改动。有事请联系县委党建办。";

    public static string Withdrawn(Candidate one, RosterSnapshot roster) => $"好的，人选{one.Number} {Who(one, roster)} 已撤回。";

    public static string Checked(Candidate one, RosterSnapshot roster) =>
        $"人选{one.Number} {Who(one, roster)}\n{Conditions(one)}\n{(one.MeetsAll ? $"4个条件都合格，可以「人选{one.Number} 拟派 日期 起」。" : "4个都合格才能拟派。")}";

    public static string NotMet(Candidate one, RosterSnapshot roster) => $"人选{one.Number} {Who(one, roster)}还不能拟派，没有改动：\n{Conditions(one)}";

    public static string List(IReadOnlyList<Candidate> all, RosterSnapshot roster) =>
        $"人选{all.Count}名\n{string.Join('\n', all.Take(AppointmentWords.MostShown).Select(one => $"人选{one.Number} {Who(one, roster)}｜{(one.MeetsAll ? "条件全部合格" : Conditions(one))}"))}{(all.Count > AppointmentWords.MostShown ? $"\n等{all.Count}名，说「人选编号」看一个" : "")}";

    public static string Ranked(Unit unit, Roles role, IReadOnlyList<string> lines, int openChecks)
    {
        var rest = openChecks > 0 ? $"\n另有{openChecks}名人选条件还没核全。" : "";
        return lines.Count == 0
            ? $"{unit.Name}{AppointmentWords.Role(role)}暂时没有可荐的人。{rest}"
            : $"{unit.Name}{AppointmentWords.Role(role)}，按同单位、同系统、就近：\n{string.Join('\n', lines)}{rest}";
    }

    public static string Line(int place, string name, int? number, string reason) =>
        number is { } known ? $"{place} {name}（人选{known}）{reason}" : $"{place} {name}（未入人选库，条件未核）{reason}";

    public static string Unserved(IReadOnlyList<string> units) =>
        $"薄弱而没有在任三员的单位{units.Count}个：{string.Join('、', units.Take(10))}{(units.Count > 10 ? $"等{units.Count}个" : "")}\n说「推荐 单位 特派员」看合适的人选。";

    public static string Who(Candidate one, RosterSnapshot roster) => $"{roster.PersonById(one.Content.Person)?.Name} 到{Post(one, roster)}";

    static string Post(Candidate one, RosterSnapshot roster) => $"{roster.UnitById(one.Content.Unit)?.Name}任{AppointmentWords.Role(one.Content.Role)}";

    static string Conditions(Candidate one) => string.Join('，', Candidate.Conditions.Select(condition => $"条件{(int)condition}{Of(one, condition)}"));

    static string Of(Candidate one, Condition condition)
    {
        var note = one.Checks.FirstOrDefault(check => check.Condition == condition)?.Note;
        return one.VerdictOf(condition) switch
        {
            Verdict.Met => "合格",
            Verdict.NotMet => $"不合格{(note is null ? "" : $"（{note}）")}",
            _ => "待核",
        };
    }
}
