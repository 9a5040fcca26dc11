using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Findings;

/// <summary>A finding with its life, as its reader may see it.</summary>
/// <param name="Entry">Null where it was told without one, or the reader may not read it.</param>
internal sealed record FindingPageView(FindingCase Finding, IReadOnlyList<FindingStep> Steps, ActivityView? Entry);

internal sealed class FindingReader(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    /// <returns>Null where there is none of this number that the reader may see.</returns>
    public Task<FindingPageView?> ReadAsync(long number, Visitor visitor, CancellationToken cancellationToken) => ledger.ReadAsync(
        async (session, token) =>
        {
            var known = roster.View.Snapshot;
            if (await session.FindingLife.FindAsync(number, token) is not { } one)
                return null;
            var scope = await Scopes.FindingsAsync(visitor, clock.Today, known, session, token);
            return FindingAccess.MaySee(one, scope, visitor.Person ?? default, clock.Today, known)
                ? new FindingPageView(one, await session.FindingLife.StepsAsync([number], token), await EntryAsync(one, visitor, known, session, token))
                : null;
        },
        cancellationToken);

    static async Task<ActivityView?> EntryAsync(FindingCase one, Visitor visitor, RosterSnapshot known, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (one.Activity is not { } number || await session.Activities.FindAsync(number, cancellationToken) is not { } entry)
            return null;
        return Reach.Of(visitor, known).Holds(entry.Content.Unit, entry.Content.Appointee, entry.Content.Reporter) ? new ActivityView(entry, [], []) : null;
    }
}
