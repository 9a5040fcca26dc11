using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Core.Appointments;

/// <summary>What is said about appointments: names, terms, training, lists.</summary>
internal static class AppointmentWords
{
    /// <summary>Lines of a list: a chat message holds 2048 bytes.</summary>
    public const int MostShown = 5;

    public const string WhichDay = "没看出是哪一天，没有改动。请写清楚日期，例如「10月31日」或「2019-10-31」。";
    public const string NothingDue = "60天内没有到期的聘任，也没有等培训、等上岗的。说「聘任 姓名」看一个人的。";
    public const string NoneOfYours = "名单上没有您的聘任。如有疑问请联系县委党建办。";

    public static string UnknownPerson(string told) => $"名单里没有叫「{told}」的人，没有改动。请核对姓名，或用人员编码。";

    public static string SeveralPeople(string told, IReadOnlyList<string> people) => $"有几位叫{told}，没有改动。请用编码说是哪一位：\n{string.Join('、', people)}";

    public static string UnknownUnit(string told) => $"没有找到单位「{told}」，没有改动。请用单位的全称或编码。";

    public static string SeveralUnits(string told) => $"「{told}」对上了几个单位，没有改动。请用单位的全称或编码。";

    public static string NoRole(Unit unit) => $"没说任什么，没有改动。{unit.Name}派的是{Role(RoleFor(unit))}，请写「任{Role(RoleFor(unit))}」。";

    public static string UnknownRole(string told) => $"三员里没有「{told}」，没有改动。请写 特派员、指导员 或 监督员。";

    public static string WrongRole(Roles role, Unit unit) =>
        $"{Role(role)}派到{RosterWords.Of(RosterWords.KindFor(role))}，{unit.Name}是{RosterWords.Of(unit.Kind)}，应任{Role(RoleFor(unit))}。没有改动。";

    public static string UnitClosed(Unit unit) => $"{unit.Name}已于{unit.ClosedOn:yyyy年M月d日}撤销，没有改动。";

    public static string UnknownNumber(int number) => $"没有聘任{number}，没有改动。说「聘任」看编号。";

    public static string Proposed(Appointment one, RosterSnapshot roster) =>
        $"已拟派 聘任{one.Number}：{Who(one, roster)}\n任期{Term(one)}{Selecting(one, roster)}\n培训合格后才上岗，说「培训合格 {Name(one, roster)} 日期」；要改就「撤销拟派 {one.Number}」再派。";

    public static string ProposedToPerson(Appointment one, RosterSnapshot roster) =>
        $"{Name(one, roster)}，您好！您拟任{UnitName(one, roster)}{Role(one.Role)}，任期{Term(one)}。\n岗前培训合格后正式上岗，安排会再通知您。";

    public static string ProposedToUnit(Appointment one, RosterSnapshot roster) =>
        $"你单位{Name(one, roster)}拟派为{UnitName(one, roster)}{Role(one.Role)}，任期{Term(one)}，等岗前培训。";

    public static string ProposalWithdrawn(Appointment one, RosterSnapshot roster) => $"已撤销拟派 聘任{one.Number}：{Who(one, roster)}\n人选重新可以拟派。";

    public static string NotAProposal(Appointment one) => $"聘任{one.Number}不是待培训的拟派，没有改动。在任的请说「聘任{one.Number}结束 日期」。";

    public static string Trained(IReadOnlyList<Appointment> terms, DateOnly day, DateOnly today, RosterSnapshot roster) =>
        $"已记{Name(terms[0], roster)}{day:M月d日}培训合格\n{string.Join('\n', terms.Take(MostShown).Select(one => $"聘任{one.Number} {UnitName(one, roster)}{Role(one.Role)}：{Begins(one, day, today)}"))}\n聘书：「聘书 {Name(terms[0], roster)}」。";

    public static string TrainedToPerson(IReadOnlyList<Appointment> terms, DateOnly day, DateOnly today, RosterSnapshot roster) =>
        $"{Name(terms[0], roster)}，祝贺您岗前培训合格！\n{string.Join('\n', terms.Take(MostShown).Select(one => $"{UnitName(one, roster)}{Role(one.Role)}：{Begins(one, day, today)}"))}\n上岗后做了什么，用一句话告诉我就行；回复「帮助」看例子。";

    public static string NobodyToTrain(string name) => $"{name}没有等培训的聘任，没有改动。先「人选3 拟派 2019-11-01 起」这样拟派。";

    public static string TrainedInFuture(DateOnly day) => $"{day:M月d日}还没到，没有记。培训合格那天再说，或改正日期。";

    public static string LongAgo(DateOnly day) => $"{day:yyyy年M月d日}离今天超过一年，没有改动。日期没错的话，在后面加上「确认」再发一次。";

    public static string One(Appointment one, DateOnly today, RosterSnapshot roster) =>
        $"聘任{one.Number} {Who(one, roster)}｜{Term(one)}｜{State(one, today)}{(one.IsSecondment ? "（抽调）" : "")}{(one.Letter is { } letter ? $"｜{letter}" : "")}";

    public static string OfPerson(string name, IReadOnlyList<Appointment> terms, DateOnly today, RosterSnapshot roster) => terms.Count == 0
        ? $"{name}没有聘任记录。"
        : $"{string.Join('\n', terms.TakeLast(MostShown).Reverse().Select(one => One(one, today, roster)))}{(terms.Count > MostShown ? $"\n共{terms.Count}条，只列最近{MostShown}条" : "")}";

    public static string List(string title, IReadOnlyList<Appointment> terms, Func<Appointment, string> detail, RosterSnapshot roster) => terms.Count == 0 ? ""
        : $"{title}{terms.Count}人：{string.Join('；', terms.Take(MostShown).Select(one => $"聘任{one.Number} {Name(one, roster)}（{UnitName(one, roster)}，{detail(one)}）"))}{(terms.Count > MostShown ? "…" : "")}\n";

    public static string Who(Appointment one, RosterSnapshot roster) => $"{Name(one, roster)} {UnitName(one, roster)}{Role(one.Role)}";

    public static string Name(Appointment one, RosterSnapshot roster) => roster.PersonById(one.Person)?.Name ?? "";

    public static string UnitName(Appointment one, RosterSnapshot roster) => roster.UnitById(one.Unit)?.Name ?? "";

    public static string Term(Appointment one) => one.End is { } end ? $"{one.Start:yyyy年M月d日}至{end:yyyy年M月d日}" : $"{one.Start:yyyy年M月d日}起";

    public static string Role(Roles role) => RosterWords.Of(role);

    public static string State(Appointment one, DateOnly today) => one.StateOn(today) switch
    {
        AppointmentState.Proposed => "拟派，待培训",
        AppointmentState.Trained => "待上岗",
        AppointmentState.Active => "在任",
        _ => "已结束",
    };

    static string Begins(Appointment one, DateOnly passed, DateOnly today) => one.Start > today ? $"{one.Start:M月d日}起上岗" : passed > today ? $"{passed:M月d日}起上岗" : "现在起上岗";

    static string Selecting(Appointment one, RosterSnapshot roster) => one.SelectingUnit is { } id && roster.UnitById(id) is { } unit ? $"，选派单位{unit.Name}" : "";

    static Roles RoleFor(Unit unit) => unit.Kind switch
    {
        UnitKind.Organ => Roles.Envoy,
        UnitKind.TwoNew => Roles.Instructor,
        _ => Roles.Supervisor,
    };
}
