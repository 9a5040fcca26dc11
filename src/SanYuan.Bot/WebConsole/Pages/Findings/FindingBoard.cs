using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Findings;

/// <summary>A column of the board.</summary>
/// <param name="Total">How many there are; null where only the newest were read.</param>
internal sealed record BoardColumn(FindingStage Stage, IReadOnlyList<FindingCase> Shown, int? Total);

/// <summary>Findings by where they stand: in each column what is due first.</summary>
internal sealed class FindingBoard(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    /// <summary>Cards of a column; the table has the rest.</summary>
    const int Most = 20;

    static readonly FindingStage[] Open = [FindingStage.Told, FindingStage.Acknowledged, FindingStage.Returned, FindingStage.Rectified];

    public Task<IReadOnlyList<BoardColumn>> ReadAsync(Visitor visitor, CancellationToken cancellationToken) => ledger.ReadAsync<IReadOnlyList<BoardColumn>>(
        async (session, token) =>
        {
            var scope = await Scopes.FindingsAsync(visitor, clock.Today, roster.View.Snapshot, session, token);
            var unsettled = (await session.FindingLife.UnsettledAsync(scope, token)).Where(one => one.Kind == FindingKind.Finding).ToLookup(one => FindingStages.Of(one.Status));
            var closed = new FindingQuery(scope, Most) { Kind = FindingKind.Finding, Statuses = [FindingStatus.Verified] };
            return
            [
                .. Open.Select(stage => new BoardColumn(stage, [.. unsettled[stage].OrderBy(one => one.DueOn ?? DateOnly.MaxValue).ThenBy(one => one.Number).Take(Most)], unsettled[stage].Count())),
                new BoardColumn(FindingStage.Verified, await session.Browser.FindingsAsync(closed, token), null),
            ];
        },
        cancellationToken);
}
