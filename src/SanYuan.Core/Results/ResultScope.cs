using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>What somebody may read of results: the branches of <see cref="UnitScope"/>, and of findings no more than they may read one by one.</summary>
internal sealed record ResultScope(IReadOnlyList<Unit> Branches, FindingScope Findings)
{
    public const Roles Readers = Roles.Office | Roles.Administrator | Roles.Leader | Roles.Appointee | Roles.Liaison | Roles.SelectingUnit;

    public static async Task<ResultScope> OfAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (sender, roster) = (request.Sender, request.Roster);
        var branches = UnitScope.BranchesOf(sender.Person.Id, sender.Roles, roster, request.Today);
        var findings = await FindingAccess.ScopeAsync(request, session, cancellationToken);
        if (findings.All || !sender.Roles.HasFlag(Roles.SelectingUnit))
            return new ResultScope(branches, findings);
        // A selecting unit reads what the people it sent told.
        var sent = roster.Appointments.Where(held => held.IsActiveOn(request.Today) && UnitScope.IsSentBy(sender.Person, held.SelectingUnit, roster)).Select(held => held.Person);
        return new ResultScope(branches, findings with { People = new HashSet<PersonId>([.. findings.People, .. sent]) });
    }
}
