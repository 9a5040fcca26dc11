using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>What is said to whoever calls a meeting before the invitations go out.</summary>
internal static class PlanWords
{
    /// <summary>UTF-16 units.</summary>
    public const int LongestPlace = 60;

    public const string Past = "这个时间已经过了，还没有发邀请。请把时间改对重发一次。";
    public const string TooFarAhead = "这个时间在一年以后，还没有发邀请。请核对年份重发一次。";
    public const string EndBeforeStart = "结束时间早于开始时间，还没有发邀请。请把时间改对重发一次。";
    public const string PlaceTooLong = "地点太长了（最多60字），还没有发邀请。请把地点写短些重发一次。";
    public const string WhichUnit = "没看出是哪个单位的会，还没有发邀请。请加上单位名称重发一次。";
    public const string NobodyThere = "这个单位目前没有在任的三员，没有可邀请的人。请联系县委党建办。";
    public const string NobodyOfThatKind = "没有可邀请的这类三员，还没有发邀请。请核对后重发，或写「邀请三员」。";
    public const string Dropped = "好的，没有发邀请。";

    const string NotSentYet = "还没有发邀请，";

    public static string NotYourUnit(string unit) => $"{unit}不是您负责的单位，没有发邀请。如需调整请联系县委党建办。";

    public static string NotHere(string name, string unit) => $"{name}不是{unit}的三员，没有发邀请。请核对姓名，或写「邀请三员」邀请本单位全部三员。";

    public static string Ask(PlanQuestion question, IReadOnlyList<Clash> clashes, RosterSnapshot roster, Func<MeetingDraft> draft) => question.Doubt switch
    {
        PlanDoubt.Unit => $"是哪个单位的会？{NotSentYet}请回复数字：{Options(question.Options.Select(code => roster.UnitByCode(code)?.Name ?? code))}",
        PlanDoubt.Day when question.Plan.NoSuchDay is { } words => $"{words}没有这一天，{NotSentYet}请回复正确的日期，例如「周五」。",
        PlanDoubt.Day => $"没看出是哪一天，{NotSentYet}请回复日期，例如「周五」。不发了回「不发」。",
        PlanDoubt.Time => $"没看出几点开始，{NotSentYet}请回复时间，例如「下午三点」。不发了回「不发」。",
        PlanDoubt.Guest => $"叫「{question.Plan.OpenGuests[0].Name}」的有几位，请哪一位？回复数字：{Options(question.Options.Select(code => Person(code, roster, question.Plan)))}",
        PlanDoubt.Clash => $"{Clashes(clashes)}\n{NotSentYet}请回复数字：{Options(question.Options.Select(Option))}",
        _ => $"{string.Concat(question.Plan.Unsure.Select(one => one + "。"))}请看一遍：{MeetingWords.What(draft())}，邀请{Guests(question.Plan, roster)}\n{NotSentYet}回复 1 发送 2 不发；要改直接说，例如「改成下午四点」。",
    };

    static string Option(string option) => option switch
    {
        PlanQuestion.Send => "照发",
        PlanQuestion.Drop => "不发",
        _ => $"改到{MeetingWords.Moment(DateTimeOffset.Parse(option, System.Globalization.CultureInfo.InvariantCulture))}",
    };

    static string Clashes(IReadOnlyList<Clash> clashes)
    {
        var lines = clashes.Take(2).Select(clash => $"{clash.Name}那时已有{clash.With.Id}号 {clash.With.Content.Title}（{MeetingWords.When(clash.With.Content)}）。");
        return string.Join('\n', lines) + (clashes.Count > 2 ? $"等{clashes.Count}人" : "");
    }

    static string Guests(MeetingPlan plan, RosterSnapshot roster) => MeetingWords.Some([.. plan.Guests.Select(guest => roster.PersonById(guest)?.Name ?? "")]);

    static string Person(string code, RosterSnapshot roster, MeetingPlan plan) =>
        roster.PersonByCode(code) is { } person ? $"{person.Name}（{roster.HomeUnit(person.Id, DateOnly.FromDateTime(plan.CalledAt.DateTime))?.Name ?? person.Code}）" : code;

    static string Options(IEnumerable<string> options) => string.Join(' ', options.Select((option, index) => $"{index + 1} {option}"));
}
