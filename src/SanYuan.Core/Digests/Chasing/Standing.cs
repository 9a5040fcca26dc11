using SanYuan.Core.Digests.Figures;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Chasing;

/// <summary>How many entries an appointee has of a period, and what explains that they are few.</summary>
/// <param name="Leave">Calendar days of leave within the period.</param>
/// <param name="Since">The first day of office, where that lies within the period.</param>
internal sealed record Standing(Person Person, int Entries, int Leave, DateOnly? Since)
{
    /// <summary>Everybody in office on the last day of the period that has come, in the order of codes.</summary>
    public static async Task<IReadOnlyList<Standing>> ReadAsync(Period period, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var facts = await DigestFacts.ReadAsync(period, EntryFilter.County, withUnits: false, clock, roster, session, cancellationToken);
        var leaves = (await session.Leaves.TouchingAsync(period.From, period.To, cancellationToken)).ToLookup(leave => leave.Person);
        return
        [
            .. from person in roster.People
               let held = roster.ActiveAppointmentsOf(person.Id, facts.Last).ToList()
               where held.Count > 0
               select new Standing(person, facts.Of(person.Id), leaves[person.Id].Sum(leave => Days(leave, period)), SinceOf(held, period)),
        ];
    }

    static int Days(LeaveDraft leave, Period period)
    {
        var first = leave.First > period.From ? leave.First : period.From;
        var last = leave.Last < period.To ? leave.Last : period.To;
        return Math.Max(0, last.DayNumber - first.DayNumber + 1);
    }

    /// <summary>Null for whoever has been in office since before.</summary>
    static DateOnly? SinceOf(List<Appointment> held, Period period)
    {
        var since = held.Min(one => one.TrainingPassed is { } passed && passed > one.Start ? passed : one.Start);
        return since > period.From ? since : null;
    }
}
