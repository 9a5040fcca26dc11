using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>What happens to findings just told: one that says again what the unit was told before is tied to it, and what may not wait goes to the unit.</summary>
internal static class FindingArrivals
{
    /// <summary>Whether the unit hears of it at once: of key supervision, or told by a supervisor.</summary>
    public static bool IsUrgent(SupervisionKind? kind, Roles roles) => kind == SupervisionKind.Key || roles.HasFlag(Roles.Supervisor);

    /// <param name="now">With the county's offset.</param>
    /// <param name="key">Begins the keys of what is sent; another one where the same numbers arrive anew.</param>
    public static async Task TakeAsync(
        IReadOnlyList<long> numbers, DateTimeOffset now, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken, string key = "finding")
    {
        if (numbers.Count == 0)
            return;
        var arrived = await session.FindingLife.FindAsync(numbers, cancellationToken);
        foreach (var told in arrived)
            if (told.Kind == FindingKind.Finding)
                await TieAsync(told, now, session, cancellationToken);
        await FindingSending.SendNowAsync(arrived, key, now, roster, session, cancellationToken);
    }

    static async Task TieAsync(FindingCase told, DateTimeOffset now, ILedgerSession session, CancellationToken cancellationToken)
    {
        var known = await session.FindingLife.KnownAsync(told.Unit, now.AddYears(-1), cancellationToken);
        if (Likeness.Same(told.Text, [.. known.Where(one => one.Number < told.Number)]) is not { } root)
            return;
        var made = new Change(told.ToldBy, now, told.Source);
        if (root.Status == FindingStatus.Verified)
            await session.FindingLife.StepAsync(
                root, root with { Status = FindingStatus.Reopened, DueOn = null, IsMoved = false, ClosedAt = null }, Again(root, FindingStepKind.Reopened, told, made), cancellationToken);
        else
            await session.FindingLife.StepAsync(root, root, Again(root, FindingStepKind.SeenAgain, told, made), cancellationToken);
        await session.FindingLife.StepAsync(
            told, told with { Status = FindingStatus.Repeated, Repeats = root.Number }, FindingStep.Of(told.Number, FindingStepKind.Repeated, made) with { Other = root.Number }, cancellationToken);
    }

    static FindingStep Again(FindingCase root, FindingStepKind kind, FindingCase told, Change made) =>
        FindingStep.Of(root.Number, kind, made) with { Other = told.Number, Words = told.Text };
}
