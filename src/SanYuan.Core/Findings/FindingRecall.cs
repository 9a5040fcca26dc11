using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>Findings taken back or moved to another unit with their entry: what was not sent is stopped, of what was sent the unit hears.</summary>
internal static class FindingRecall
{
    /// <summary>Of an entry about to be withdrawn.</summary>
    public static async Task WithdrawEntryAsync(ActivityId entry, Change made, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        await WithdrawAsync(await session.FindingLife.OfEntryAsync(entry, cancellationToken), made, roster, session, cancellationToken);

    public static async Task WithdrawAsync(IReadOnlyList<FindingCase> cases, Change made, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var one in cases)
        {
            await LetGoAsync(one, made, session, cancellationToken);
            await session.FindingLife.StepAsync(one, one with { Status = FindingStatus.Withdrawn }, FindingStep.Of(one.Number, FindingStepKind.Withdrawn, made), cancellationToken);
        }
        await TellAsync(cases, RecallWords.Withdrawn, "finding-recalled", made, roster, session, cancellationToken);
    }

    /// <summary>Of an entry just corrected to another unit: what is not settled starts anew there.</summary>
    /// <param name="before">As they stood at the unit before.</param>
    public static async Task ReaddressAsync(IReadOnlyList<FindingCase> before, UnitId to, Change made, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var moved = before.Where(one => one.IsUnsettled || one.Status == FindingStatus.Repeated).ToList();
        var there = roster.LiaisonsOf(to).Select(person => person.Id).ToHashSet();
        var delivered = await session.FindingDeliveries.DoneAsync([.. moved.Select(one => one.Number)], cancellationToken);
        foreach (var one in moved)
        {
            await LetGoAsync(one, made, session, cancellationToken);
            // Somebody who speaks for both units has heard it.
            var isKnown = one.IsUnsettled && delivered.Any(done => done.Finding == one.Number && there.Contains(done.Receiver));
            var anew = isKnown ? one with { Unit = to } : one with { Unit = to, Status = FindingStatus.Open, SentAt = null, DueOn = null, IsMoved = false, RectifiedBy = null, RectifiedAt = null, Repeats = null };
            await session.FindingLife.StepAsync(one, anew, FindingStep.Of(one.Number, FindingStepKind.Readdressed, made), cancellationToken);
        }
        var key = $"{made.Source.Channel}:{made.Source.MessageId}";
        await TellAsync([.. moved.Where(one => !delivered.Any(done => done.Finding == one.Number && there.Contains(done.Receiver)))], RecallWords.Readdressed, $"finding-readdressed:{key}", made, roster, session, cancellationToken);
        await FindingArrivals.TakeAsync([.. moved.Select(one => one.Number)], made.At, roster, session, cancellationToken, $"finding-anew:{key}");
    }

    /// <summary>What was tied to it stands as if it had never been told.</summary>
    static async Task LetGoAsync(FindingCase one, Change made, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var repeat in await session.FindingLife.RepeatingAsync(one.Number, cancellationToken))
        {
            var alone = repeat with { Status = repeat.SentAt is null ? FindingStatus.Open : FindingStatus.Sent, DueOn = repeat.SentAt is null ? null : one.DueOn, Repeats = null };
            await session.FindingLife.StepAsync(
                repeat, alone, FindingStep.Of(repeat.Number, FindingStepKind.StandsAlone, made) with { Other = one.Number, DueOn = alone.DueOn }, cancellationToken);
        }
        if (one is { Status: FindingStatus.Repeated, Repeats: { } number } && await session.FindingLife.FindAsync(number, cancellationToken) is { Status: FindingStatus.Reopened } root)
            await RestoreAsync(root, one, made, session, cancellationToken);
    }

    /// <summary>Closed again as before, unless something else came after it was re-opened.</summary>
    static async Task RestoreAsync(FindingCase root, FindingCase repeat, Change made, ILedgerSession session, CancellationToken cancellationToken)
    {
        var steps = (await session.FindingLife.StepsAsync([root.Number], cancellationToken)).Where(step => step.Kind != FindingStepKind.Sent).ToList();
        if (steps is not [.., { Kind: FindingStepKind.Reopened } last] || last.Other != repeat.Number)
            return;
        var closed = steps.Last(step => step.Kind == FindingStepKind.Verified).At;
        await session.FindingLife.StepAsync(
            root, root with { Status = FindingStatus.Verified, ClosedAt = closed }, FindingStep.Of(root.Number, FindingStepKind.Restored, made) with { Other = repeat.Number }, cancellationToken);
    }

    static async Task TellAsync(
        IReadOnlyList<FindingCase> cases, Func<string, IReadOnlyList<FindingCase>, string> words, string key, Change made, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (cases.Count == 0)
            return;
        var delivered = await session.FindingDeliveries.DoneAsync([.. cases.Select(one => one.Number)], cancellationToken);
        var today = DateOnly.FromDateTime(made.At.DateTime);
        foreach (var receiver in delivered.Where(one => roster.RolesOf(one.Receiver, today) != Roles.None).GroupBy(one => one.Receiver, one => one.Finding))
        {
            var told = cases.Where(one => receiver.Contains(one.Number)).ToList();
            var message = new OutboundMessage(
                receiver.Key, OutboundKind.Finding, words(FindingWords.Person(made.By, roster), told), made.At, $"{key}:{told[0].Number}:{receiver.Key.Value}") { Why = FindingSending.Why };
            await session.Outbox.AddAsync(message, made.At, cancellationToken);
        }
    }
}

/// <summary>What a unit reads of findings that are no longer its own.</summary>
internal static class RecallWords
{
    const int MostShown = 5;

    public static string Withdrawn(string who, IReadOnlyList<FindingCase> cases) => $"{who}收回了反馈，不用再处理：\n{Lines(cases)}";

    public static string Readdressed(string who, IReadOnlyList<FindingCase> cases) => $"{who}更正：这是别的单位的，贵单位不用再处理：\n{Lines(cases)}";

    static string Lines(IReadOnlyList<FindingCase> cases) =>
        string.Join('\n', cases.Take(MostShown).Select(one => $"{FindingWords.Name(one)} {FindingWords.Gist(one.Text)}")) + (cases.Count > MostShown ? $"\n等{cases.Count}条" : "");
}
