using SanYuan.Core.Digests.Figures;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests;

/// <summary>Writes digests: of any period, for anybody.</summary>
/// <param name="clock">What is open, overdue and not yet begun is told as of now.</param>
public sealed class DigestDesk(CountyClock clock)
{
    /// <param name="whole">Whether lists are given whole, for the command line; a chat message has limits.</param>
    public async Task<Digest> WriteAsync(Period period, DigestScope scope, bool whole, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var filter = FilterOf(scope, period, roster);
        var facts = await DigestFacts.ReadAsync(period, filter, withUnits: !scope.IsCounty, clock, roster, session, cancellationToken);
        return await WriteAsync(facts, scope, whole, session, cancellationToken);
    }

    /// <summary>Facts of the county serve every digest of its period.</summary>
    internal async Task<Digest> WriteAsync(DigestFacts facts, DigestScope scope, bool whole, ILedgerSession session, CancellationToken cancellationToken)
    {
        IEnumerable<DigestLine> lines = scope.Reader switch
        {
            DigestReader.Office => new OfficeFigures(facts, await CountyFacts.ReadAsync(facts, clock, session, cancellationToken), whole).Lines(),
            DigestReader.Leaders => LeaderFigures.Lines(facts, await OverdueMeasures.ReadAsync(clock.Today, session, cancellationToken)),
            DigestReader.Selecting => new SelectingFigures(facts, PeopleOf(scope, facts.Period, facts.Roster), whole).Lines(),
            _ => new BranchFigures(facts, scope.Units, whole).Lines(),
        };
        return new Digest(facts.Period, scope, DigestWords.Title(scope, facts.Period, facts.Roster), [.. lines]);
    }

    /// <summary>Why there is no digest of a period; null when there is one.</summary>
    public async Task<string?> MissingAsync(Period period, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (period.From > clock.Today)
            return DigestWords.NotBegun(period);
        return await session.Duties.BeganOnAsync(cancellationToken) is { } began && period.To < began && (await session.Digests.EntriesAsync(period.From, period.To, EntryFilter.County, EntryOrder.Day, 0, 1, cancellationToken)).Count == 0
            ? DigestWords.BeforeLedger(period, began)
            : null;
    }

    /// <summary>The entries a digest is made of.</summary>
    internal EntryFilter FilterOf(DigestScope scope, Period period, RosterSnapshot roster) => scope.Reader switch
    {
        DigestReader.Selecting => new EntryFilter(null, [.. PeopleOf(scope, period, roster).Select(person => person.Id)]),
        DigestReader.Unit => new EntryFilter(scope.Units, null),
        _ => EntryFilter.County,
    };

    /// <summary>The people that selecting units have sent, as far as the period has come.</summary>
    internal IReadOnlyList<Person> PeopleOf(DigestScope scope, Period period, RosterSnapshot roster) =>
        Sent.By(scope.Units, period.From, period.To < clock.Today ? period.To : clock.Today, roster);
}
