using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>
/// The ladder of a finding: its unit three working days ahead, on the last day, and once it is overdue; after three working days who reported it, after seven the
/// office. Of a rectification that waits more than three working days, those who may verify.
/// </summary>
public sealed class FindingReminders(CountyClock clock) : IReminderSource
{
    public async Task<IReadOnlyList<ReminderItem>> OpenAsync(PersonId? of, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var items = new List<ReminderItem>();
        foreach (var one in await session.FindingLife.UnsettledAsync(await ScopeAsync(of, today, roster, session, cancellationToken), cancellationToken))
        {
            var owner = one.IsOverdueOn(today) ? await FindingOwner.NowAsync(one, today, roster, session, cancellationToken) : one.Appointee;
            items.AddRange(Of(one, owner, today, roster));
        }
        return items;
    }

    /// <summary>Whoever hears of a finding may see it, or is an appointee at its unit who may verify it.</summary>
    static async Task<FindingScope> ScopeAsync(PersonId? of, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (of is not { } id || roster.PersonById(id) is not { } person)
            return FindingScope.County;
        var seen = await FindingAccess.ScopeAsync(new Sender(person, roster.RolesOf(id, today)), today, roster, session, cancellationToken);
        return seen with { Units = seen.Units.Concat(roster.ActiveAppointmentsOf(id, today).Select(post => post.Unit)).ToHashSet() };
    }

    IEnumerable<ReminderItem> Of(FindingCase one, PersonId owner, DateOnly today, RosterSnapshot roster) => one switch
    {
        { Status: FindingStatus.Rectified, RectifiedAt: { } at } => ToVerify(one, DateOnly.FromDateTime(clock.ToLocal(at).DateTime), today, roster),
        { IsOwed: true, DueOn: { } due } => ToRectify(one, owner, due, today, roster),
        _ => [],
    };

    static IEnumerable<ReminderItem> ToRectify(FindingCase one, PersonId owner, DateOnly due, DateOnly today, RosterSnapshot roster)
    {
        var unit = roster.LiaisonsOf(one.Unit).Select(person => person.Id).ToList();
        if (today > due)
        {
            var late = roster.Calendar.WorkingDaysBetween(due, today);
            var told = Items(unit, one, due, "overdue", ReminderLines.Overdue(one, due, roster), ReminderLines.Answer(one));
            var reporter = late >= FindingRules.DaysToReporter ? Items([owner], one, due, "overdue-reporter", ReminderLines.Overdue(one, due, roster), "") : [];
            var office = late >= FindingRules.DaysToOffice ? Items(roster.Office.Select(person => person.Id), one, due, "overdue-office", ReminderLines.Overdue(one, due, roster), "") : [];
            return told.Concat(reporter).Concat(office);
        }
        if (today == due)
            return Items(unit, one, due, "due", ReminderLines.Today(one), ReminderLines.Answer(one));
        return roster.Calendar.AddWorkingDays(due, -FindingRules.DaysAhead) <= today ? Items(unit, one, due, "ahead", ReminderLines.Ahead(one, due), ReminderLines.Answer(one)) : [];
    }

    static IEnumerable<ReminderItem> ToVerify(FindingCase one, DateOnly rectified, DateOnly today, RosterSnapshot roster)
    {
        if (roster.Calendar.WorkingDaysBetween(rectified, today) <= FindingRules.DaysToVerify)
            return [];
        var due = roster.Calendar.AddWorkingDays(rectified, FindingRules.DaysToVerify);
        return FindingAccess.Verifiers(one, roster, today).Select(person => new ReminderItem(person.Id, Key(one, "verify", rectified), ReminderLines.ToVerify(one, roster), ReminderLines.WhyVerify(one, rectified))
        {
            Answer = $"属实回「核实{one.Number}」，没改到位回「退回{one.Number} 原因」",
            Due = due,
        });
    }

    static IEnumerable<ReminderItem> Items(IEnumerable<PersonId> receivers, FindingCase one, DateOnly due, string step, string line, string answer) =>
        receivers.Select(person => new ReminderItem(person, Key(one, step, due), line, ReminderLines.Why(one, due)) { Answer = answer, Due = due });

    /// <summary>A day that was moved is another step.</summary>
    static string Key(FindingCase one, string step, DateOnly day) => $"finding:{one.Number}:{step}:{day:yyyyMMdd}";
}

internal static class ReminderLines
{
    public static string Ahead(FindingCase one, DateOnly due) => $"{FindingWords.Name(one)}（{FindingWords.Gist(one.Text)}）{due:M月d日}前要整改";

    public static string Today(FindingCase one) => $"{FindingWords.Name(one)}（{FindingWords.Gist(one.Text)}）今天到期";

    public static string Overdue(FindingCase one, DateOnly due, RosterSnapshot roster) => $"{FindingWords.Unit(one.Unit, roster)}{FindingWords.Name(one)}（{FindingWords.Gist(one.Text)}）{due:M月d日}已到期，还没整改";

    public static string ToVerify(FindingCase one, RosterSnapshot roster) => $"{FindingWords.Unit(one.Unit, roster)}{FindingWords.Name(one)}已整改，等核实";

    public static string Answer(FindingCase one) => $"整改{one.Number}：怎么改的";

    public static Why Why(FindingCase one, DateOnly due) => new(
        "问题送到单位后10个工作日内整改；到期前3个工作日、到期当天、超期当天提醒单位，超期3个工作日告知报告人，7个工作日告知党建办。", $"{FindingWords.Name(one)}期限{due:yyyy年M月d日}，现在是「{FindingWords.State(one)}」。");

    public static Why WhyVerify(FindingCase one, DateOnly rectified) => new(
        "整改报上来3个工作日还没核实，提醒能核实的人（报告人、整改人除外）。", $"{FindingWords.Name(one)}{rectified:yyyy年M月d日}报了整改，还没核实。");
}
