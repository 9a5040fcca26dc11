using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Duties;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Units;

/// <summary>What a unit became, with who was posted there.</summary>
/// <param name="InPost">On that day.</param>
public sealed record ResultLine(UnitResult Told, int? From, IReadOnlyList<Person> InPost);

/// <summary>A unit as its reader may see it.</summary>
internal sealed record UnitPageView(Unit Unit)
{
    /// <summary>The latest term first.</summary>
    public IReadOnlyList<Appointment> Terms { get; init; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<ResultLine> Results { get; init; } = [];

    /// <summary>Organisational life of this year.</summary>
    public IReadOnlyList<Obligation> Life { get; init; } = [];

    public IReadOnlyList<FindingCase> Findings { get; init; } = [];

    public IReadOnlyList<MeetingView> Meetings { get; init; } = [];

    public IReadOnlyList<ActivityView> Entries { get; init; } = [];
}

internal sealed class UnitReader(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    /// <summary>Lines of each list; the tables have the rest.</summary>
    const int Most = 8;

    static readonly FindingStatus[] Open = [FindingStatus.Open, FindingStatus.Sent, FindingStatus.Acknowledged, FindingStatus.Rectified, FindingStatus.Returned, FindingStatus.Reopened];

    /// <returns>Null where no unit that the reader may read about has this code.</returns>
    public async Task<UnitPageView?> ReadAsync(string code, Visitor visitor, CancellationToken cancellationToken)
    {
        var (known, today) = (roster.View.Snapshot, clock.Today);
        if (known.UnitByCode(code) is not { } unit || !Scopes.Units(visitor, today, known).Contains(unit))
            return null;
        var reach = Reach.Of(visitor, known);
        return await ledger.ReadAsync(
            async (session, token) =>
            {
                var scope = await Scopes.FindingsAsync(visitor, today, known, session, token);
                return new UnitPageView(unit)
                {
                    Terms = [.. known.AppointmentsAt(unit.Id).Where(held => held.IsActiveOn(today) || PostNames.MaySeeTerm(visitor, held, known)).OrderByDescending(held => held.Start).ThenBy(held => held.Number)],
                    Results = Lines(await session.Results.OfAsync(unit.Id, token), unit, known),
                    Life = UnitScope.IsBranch(unit) ? await DutyLedger.OfBranchesInYearAsync(today.Year, [unit], today, known, session, token) : [],
                    Findings = await session.Browser.FindingsAsync(new FindingQuery(scope, Most) { Unit = unit.Id, Kind = FindingKind.Finding, Statuses = Open }, token),
                    Meetings = await session.Browser.MeetingsAsync(new MeetingQuery(Scopes.Meetings(visitor, known), Most) { Unit = unit.Id }, token),
                    Entries = reach.Units?.Contains(unit.Id) == false ? [] : await session.Browser.EntriesAsync(new EntryQuery(Most) { Units = [unit.Id], People = reach.People }, token),
                };
            },
            cancellationToken);
    }

    static IReadOnlyList<ResultLine> Lines(IReadOnlyList<UnitResult> told, Unit unit, RosterSnapshot known) =>
    [
        .. told.GroupBy(one => one.Kind, (_, some) => new Timeline([.. some]))
            .SelectMany(timeline => timeline.Steps().Select(step => (step.Told, step.From)).Concat(timeline.Start is { } start ? [(start, (int?)null)] : []))
            .OrderByDescending(one => one.Told.Since).ThenByDescending(one => one.Told.Id)
            .Select(one => new ResultLine(one.Told, one.From, [.. known.AppointeesAt(unit.Id, one.Told.Since)])),
    ];
}
