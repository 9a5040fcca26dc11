using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Assessment.Settlements;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment;

/// <summary>A year's scores: as they were settled, or as the ledger tells today.</summary>
/// <param name="Settled">Null while the year is open.</param>
public sealed record YearScores(int Year, AssessmentBook Book, Settlement? Settled, IReadOnlyList<Score> Scores);

/// <summary>Gives the scores of a year.</summary>
public sealed class AssessmentDesk(YearReader reader)
{
    /// <summary>The rules in force for years not settled.</summary>
    public static async Task<AssessmentBook> BookAsync(ILedgerSession session, CancellationToken cancellationToken) =>
        AssessmentBook.Of([.. (await session.Assessments.ChangesAsync(cancellationToken)).Select(change => change.Setting)]);

    /// <summary>Of everybody, in the order of codes.</summary>
    public async Task<YearScores> AllAsync(int year, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Settlements.FindAsync(year, cancellationToken) is { } settled)
            return new YearScores(year, settled.Book, settled, await session.Settlements.ScoresAsync(year, null, cancellationToken));
        var book = await BookAsync(session, cancellationToken);
        return new YearScores(year, book, null, await DeriveAsync(year, book, today, roster, session, cancellationToken));
    }

    /// <summary>Of one; no score where they did not act in the year.</summary>
    public async Task<YearScores> OneAsync(int year, PersonId person, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Settlements.FindAsync(year, cancellationToken) is { } settled)
            return new YearScores(year, settled.Book, settled, await session.Settlements.ScoresAsync(year, person, cancellationToken));
        var book = await BookAsync(session, cancellationToken);
        return new YearScores(year, book, null, Scores.Of(await reader.OneAsync(year, person, today, roster, session, cancellationToken), book));
    }

    /// <summary>As the ledger tells today, by the rules given, whether the year is settled or not.</summary>
    public async Task<IReadOnlyList<Score>> DeriveAsync(int year, AssessmentBook book, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        Scores.Of(await reader.AllAsync(year, today, roster, session, cancellationToken), book);

    /// <summary>The same by two books, out of one reading.</summary>
    internal async Task<(IReadOnlyList<Score> One, IReadOnlyList<Score> Other)> DeriveAsync(
        int year, AssessmentBook one, AssessmentBook other, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var facts = await reader.AllAsync(year, today, roster, session, cancellationToken);
        return (Scores.Of(facts, one), Scores.Of(facts, other));
    }

    /// <summary>The same of one appointee; null where they did not act in the year.</summary>
    public async Task<Score?> DeriveAsync(int year, PersonId person, AssessmentBook book, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        Scores.Of(await reader.OneAsync(year, person, today, roster, session, cancellationToken), book) is [var score] ? score : null;
}
