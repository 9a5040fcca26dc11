using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>Stores a roster file, and what it says anew of branches' results: the first file is the starting point, a later one that says something else a step.</summary>
public static class RosterIntake
{
    /// <param name="file">The file's name, for those who ask where a statement came from.</param>
    /// <param name="now">With the county's offset: its day is the day of the statements.</param>
    public static async Task<RosterChange> ApplyAsync(RosterDraft draft, string file, DateTimeOffset now, ILedgerSession session, CancellationToken cancellationToken)
    {
        var before = await session.Roster.ReadAsync(cancellationToken);
        var change = await session.Roster.ApplyAsync(draft, cancellationToken);
        await session.Results.NoteKnownAsync(DateOnly.FromDateTime(now.DateTime), cancellationToken);
        var after = await session.Roster.ReadAsync(cancellationToken);
        foreach (var unit in draft.Units.Select(one => after.UnitByCode(one.Code)!))
            foreach (var result in Said(before.UnitById(unit.Id), unit, new MessageSource(UnitResult.Import, file), now))
                await session.Results.AddAsync(result, cancellationToken);
        return change;
    }

    static IEnumerable<UnitResult> Said(Unit? before, Unit after, MessageSource source, DateTimeOffset now)
    {
        if (before?.Stars != after.Stars)
            yield return Of(ResultKind.Stars, before?.Stars, after.Stars);
        if (before?.IsSixGood != after.IsSixGood)
            yield return Of(ResultKind.SixGood, AsNumber(before?.IsSixGood), AsNumber(after.IsSixGood));

        UnitResult Of(ResultKind kind, int? was, int? value) =>
            new(after.Id, kind, value, DateOnly.FromDateTime(now.DateTime), was is null ? ResultOrigin.Start : ResultOrigin.Import) { ToldAt = now, Source = source };
    }

    static int? AsNumber(bool? value) => value is { } known ? known ? 1 : 0 : null;
}
