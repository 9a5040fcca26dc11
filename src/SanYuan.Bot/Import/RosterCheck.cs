using SanYuan.Core.Ledger;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Bot.Import;

/// <summary>Checks a roster against what is stored, and stores it where that is wanted and nothing is wrong.</summary>
internal static class RosterCheck
{
    /// <summary>In one transaction: what is stored is what the file was checked against.</summary>
    /// <param name="import">Null to check alone.</param>
    /// <param name="progress">Told the rows that are done, now and then; null where nobody waits.</param>
    /// <returns>No change where a row is bad: then nothing was stored.</returns>
    public static async Task<(RosterParseResult Result, RosterChange? Change)> RunAsync(
        IReadOnlyList<RosterTable> tables, RosterSource? import, ILedgerSession session, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var stored = await session.Roster.ReadAsync(cancellationToken);
        var result = RosterParser.Parse(tables, stored);
        if (result.Draft is not { } draft)
            return (result, null);
        return (result, import is not null ? await RosterIntake.ApplyAsync(draft, import, session, progress, cancellationToken) : RosterChange.Between(stored, draft));
    }
}
