using SanYuan.Core.Appointments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>Who hears what becomes of a finding: whose it is, or, once their appointment there was handed over, the successor.</summary>
internal static class FindingOwner
{
    public static async Task<PersonId> NowAsync(FindingCase one, DateOnly day, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        roster.ActiveAppointmentsOf(one.Appointee, day).Any(post => post.Unit == one.Unit)
            ? one.Appointee
            : Handovers.ResponsibleNow(await session.Handovers.AtAsync(one.Unit, cancellationToken), one.Appointee, one.FoundOn, day);
}
