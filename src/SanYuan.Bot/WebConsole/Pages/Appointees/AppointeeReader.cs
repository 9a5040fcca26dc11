using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Duties;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Appointees;

/// <summary>Somebody's entries of a month.</summary>
internal readonly record struct MonthCount(DateOnly First, int Entries);

/// <summary>An appointee as their reader may see them; what is null is not the reader's.</summary>
internal sealed record AppointeePageView(Person Person)
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<Appointment> Terms { get; init; } = [];

    /// <summary>Of this month and quarter.</summary>
    public IReadOnlyList<Obligation>? Duties { get; init; }

    /// <summary>The last twelve, this one last.</summary>
    public IReadOnlyList<MonthCount> Months { get; init; } = [];

    public IReadOnlyList<FindingCase>? Findings { get; init; }

    public IReadOnlyList<MeetingView> Meetings { get; init; } = [];

    public IReadOnlyList<Leave>? Leaves { get; init; }
}

internal sealed class AppointeeReader(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    /// <summary>Lines of each list; the tables have the rest.</summary>
    const int Most = 8;

    const int MonthsOfYear = 12;

    /// <summary>In place of a code: the reader's own.</summary>
    const string Mine = "mine";

    /// <returns>Null where nobody who is or was appointed, and whom the reader may read about, has this code.</returns>
    public async Task<AppointeePageView?> ReadAsync(string code, Visitor visitor, CancellationToken cancellationToken)
    {
        var (known, today) = (roster.View.Snapshot, clock.Today);
        var asked = code == Mine ? known.PersonById(visitor.Person ?? default) : known.PersonByCode(code);
        if (asked is not { } person || !known.AppointmentsOf(person.Id).Any())
            return null;
        var held = known.AppointmentsOf(person.Id).ToList();
        var seesDuty = visitor.IsAny(OpenToAttribute.County) || visitor.Person == person.Id || held.Exists(one => Scopes.HasSent(visitor, one.SelectingUnit, known));
        if (!seesDuty && !IsAtUnitOf(visitor, held, known))
            return null;
        return await ledger.ReadAsync(
            async (session, token) => new AppointeePageView(person)
            {
                Terms = [.. held.Where(one => one.IsActiveOn(today) || PostNames.MaySeeTerm(visitor, one, known)).OrderByDescending(one => one.Start).ThenBy(one => one.Number)],
                Duties = seesDuty ? await DutiesAsync(person.Id, known, session, token) : null,
                Months = await MonthsAsync(person.Id, Reach.Of(visitor, known), session, token),
                Findings = visitor.IsAny(FindingAccess.Readers)
                    ? await session.Browser.FindingsAsync(new FindingQuery(await Scopes.FindingsAsync(visitor, today, known, session, token), Most) { Person = person.Id, Kind = FindingKind.Finding }, token)
                    : null,
                Meetings = await session.Browser.MeetingsAsync(new MeetingQuery(Scopes.Meetings(visitor, known), Most) { Invited = person.Id }, token),
                Leaves = visitor.IsAny(Roles.Office) || visitor.Person == person.Id ? await session.Leaves.OfAsync(person.Id, new DateOnly(today.Year, 1, 1), today.AddYears(1), token) : null,
            },
            cancellationToken);
    }

    /// <summary>A liaison knows who is posted to the unit, and what they told there.</summary>
    bool IsAtUnitOf(Visitor visitor, List<Appointment> held, RosterSnapshot known)
    {
        if (!visitor.IsAny(Roles.Liaison))
            return false;
        var units = Scopes.Units(visitor, clock.Today, known).Select(unit => unit.Id).ToHashSet();
        return held.Exists(one => one.IsActiveOn(clock.Today) && units.Contains(one.Unit));
    }

    Task<IReadOnlyList<Obligation>> DutiesAsync(PersonId person, RosterSnapshot known, ILedgerSession session, CancellationToken cancellationToken) =>
        DutyLedger.OfPersonAsync(person, DutyLedger.PeriodsOf(clock.Today).Where(period => period.Every != DutyCadence.Year), clock.Today, known, session, cancellationToken);

    async Task<IReadOnlyList<MonthCount>> MonthsAsync(PersonId person, Reach reach, ILedgerSession session, CancellationToken cancellationToken)
    {
        var last = new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        var days = await session.Browser.DaysOfAsync(person, reach.Units, last.AddMonths(1 - MonthsOfYear), last.AddMonths(1).AddDays(-1), cancellationToken);
        var counts = days.ToLookup(one => new DateOnly(one.Day.Year, one.Day.Month, 1), one => one.Entries);
        return [.. Enumerable.Range(1 - MonthsOfYear, MonthsOfYear).Select(last.AddMonths).Select(month => new MonthCount(month, counts[month].Sum()))];
    }
}
