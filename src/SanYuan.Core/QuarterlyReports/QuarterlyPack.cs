using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>One appointee's part of the pack.</summary>
/// <param name="Roles">Held on the quarter's last day; none of somebody whose term has ended.</param>
/// <param name="Summary">The newest version; null when none was drafted.</param>
public sealed record PackSection(Person Person, Roles Roles, Summary? Summary, AppointeeFigures Figures);

/// <summary>What the office takes into the report meeting: everything straight from the ledger at the moment of reading.</summary>
/// <param name="Meeting">As it stands now, moved or cancelled; null when none was called.</param>
/// <param name="PrintedOn">The county's calendar.</param>
/// <param name="Sections">Envoys, instructors, supervisors, then those whose term has ended; in the order of codes.</param>
public sealed record QuarterlyPack(Quarter Quarter, Meeting? Meeting, DateOnly PrintedOn, QuarterLedger Ledger, IReadOnlyList<PackSection> Sections)
{
    public required IReadOnlyList<OpenFinding> OpenFindings { get; init; }

    /// <summary>Decided at the meeting of the quarter before.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }
    public required RosterSnapshot Roster { get; init; }

    public static async Task<QuarterlyPack> ReadAsync(Quarter quarter, RosterSnapshot roster, CountyClock clock, ILedgerSession session, CancellationToken cancellationToken)
    {
        var ledger = await QuarterLedger.ReadAsync(quarter, session, cancellationToken);
        var called = (await session.QuarterlyMeetings.FindAsync(quarter, cancellationToken))?.Meeting;
        var meeting = called is { } number ? await session.Meetings.FindAsync(number, cancellationToken) : null;
        var summaries = (await session.Summaries.OfAsync(quarter, cancellationToken)).ToDictionary(one => one.Person);
        return new QuarterlyPack(quarter, meeting?.ToLocal(clock), clock.Today, ledger, Of(quarter, ledger, summaries, roster))
        {
            OpenFindings = await session.QuarterFigures.OpenFindingsAsync(quarter.Last, cancellationToken),
            Measures = await session.Measures.OfAsync(quarter.Previous, cancellationToken),
            Roster = roster,
        };
    }

    static IReadOnlyList<PackSection> Of(Quarter quarter, QuarterLedger ledger, Dictionary<PersonId, Summary> summaries, RosterSnapshot roster)
    {
        var reporters = ledger.Entries.Select(entry => entry.Appointee).ToHashSet();
        return
        [
            .. from person in roster.People
               let roles = roster.RolesOf(person.Id, quarter.Last) & Roles.Appointee
               where roles != Roles.None || reporters.Contains(person.Id) || summaries.ContainsKey(person.Id)
               orderby Order(roles)
               select new PackSection(person, roles, summaries.GetValueOrDefault(person.Id), ledger.Of(person.Id)),
        ];
    }

    static int Order(Roles roles) => roles.HasFlag(Roles.Envoy) ? 0 : roles.HasFlag(Roles.Instructor) ? 1 : roles.HasFlag(Roles.Supervisor) ? 2 : 3;
}
