using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>
/// Stores a roster file, and what it says anew of branches' results: the first file is the starting point, a later one that says something else a step.
/// What each file changed is kept, so that it can be undone while nobody has changed it since.
/// </summary>
public static class RosterIntake
{
    /// <param name="progress">Told the rows that are done, now and then; null where nobody waits.</param>
    public static async Task<RosterChange> ApplyAsync(RosterDraft draft, RosterSource source, ILedgerSession session, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var before = await session.Roster.ReadAsync(cancellationToken);
        var change = await session.Roster.ApplyAsync(draft, progress, cancellationToken);
        await session.Results.NoteKnownAsync(source.Day, cancellationToken);
        var after = await session.Roster.ReadAsync(cancellationToken);
        await NoteAsync(draft.Units.Select(one => one.Code), before, after, source, session, cancellationToken);
        var (was, now) = (RosterRows.Of(before, draft), RosterRows.Of(after, draft));
        await session.RosterImports.AddAsync(
            new PastImport(0, source.File, source.By, source.At.ToUniversalTime(), change), new ImportedRows(was.Except(now), now.Except(was)), cancellationToken);
        return change;
    }

    /// <inheritdoc cref="ApplyAsync(RosterDraft, RosterSource, ILedgerSession, IProgress{int}?, CancellationToken)"/>
    public static Task<RosterChange> ApplyAsync(RosterDraft draft, RosterSource source, ILedgerSession session, CancellationToken cancellationToken) =>
        ApplyAsync(draft, source, session, null, cancellationToken);

    /// <param name="source">Who undoes, and when; its file is that of the import.</param>
    /// <returns>The rows somebody has changed since: then nothing was undone. Null when there is no such import, or it was undone before.</returns>
    public static async Task<RosterRows?> UndoAsync(long number, RosterSource source, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.RosterImports.RowsAsync(number, cancellationToken) is not { } rows)
            return null;
        var before = await session.Roster.ReadAsync(cancellationToken);
        var changed = rows.After.Except(rows.After.At(before)).With(AccountsTaken(rows, before));
        if (changed.Count > 0)
            return changed;
        if (!await session.RosterImports.UndoneAsync(number, source.By, source.At.ToUniversalTime(), cancellationToken))
            return null;
        await session.Roster.RestoreAsync(rows.Before, rows.Added, source.Day.AddDays(-1), cancellationToken);
        await NoteAsync(rows.Before.Units.Select(one => one.Now.Code), before, await session.Roster.ReadAsync(cancellationToken), source, session, cancellationToken);
        return RosterRows.None;
    }

    /// <summary>Whose account somebody beside the import has now: it cannot be given back.</summary>
    static IEnumerable<PersonDraft> AccountsTaken(ImportedRows rows, RosterSnapshot now)
    {
        var touched = rows.After.People.Select(one => one.Code).ToHashSet(RosterCodes.Comparer);
        return rows.Before.People.Where(one => one.Accounts.Any(account => now.PersonByAccount(account) is { } holder && !touched.Contains(holder.Code)));
    }

    static async Task NoteAsync(
        IEnumerable<string> units, RosterSnapshot before, RosterSnapshot after, RosterSource source, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var unit in units.Select(one => after.UnitByCode(one)!))
            foreach (var result in Said(before.UnitById(unit.Id), unit, new MessageSource(UnitResult.Import, source.File), source))
                await session.Results.AddAsync(result, cancellationToken);
    }

    static IEnumerable<UnitResult> Said(Unit? before, Unit after, MessageSource message, RosterSource source)
    {
        if (before?.Stars != after.Stars)
            yield return Of(ResultKind.Stars, before?.Stars, after.Stars);
        if (before?.IsSixGood != after.IsSixGood)
            yield return Of(ResultKind.SixGood, AsNumber(before?.IsSixGood), AsNumber(after.IsSixGood));

        UnitResult Of(ResultKind kind, int? was, int? value) =>
            new(after.Id, kind, value, source.Day, was is null ? ResultOrigin.Start : ResultOrigin.Import) { ToldAt = source.At, Source = message };
    }

    static int? AsNumber(bool? value) => value is { } known ? known ? 1 : 0 : null;
}
