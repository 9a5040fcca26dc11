using SanYuan.Core.Practices;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Practices;

/// <summary>The words practices are found by.</summary>
internal sealed partial class PracticeStore
{
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (int)await db.ScalarAsync<long>("SELECT count(*) FROM practices WHERE status = 'shared'", null, cancellationToken);

    public async Task<IReadOnlyList<TermCount>> CountTermsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CountRow>(
            $"SELECT c.term, c.practices FROM {Sql.Pairs} t JOIN practice_term_counts c ON c.term = t.name WHERE c.practices > 0 ORDER BY c.term",
            new { pairs = JsonLists.Pairs(terms.Select(term => (0L, term))) }, cancellationToken);
        return [.. rows.Select(row => new TermCount(row.Term, row.Practices))];
    }

    public async Task<IReadOnlyList<long>> ClosestAsync(IReadOnlyCollection<PracticeTerm> terms, int most, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ScoreRow>(
            $"""
             SELECT p.number, sum(p.weight * t.id) AS Score FROM {Sql.Pairs} t JOIN practice_terms p ON p.term = t.name
             GROUP BY p.number ORDER BY sum(p.weight * t.id) DESC, p.number DESC
             """ + Sql.Limit,
            new { pairs = Pairs(terms), limit = most }, cancellationToken);
        return [.. rows.Select(row => row.Number)];
    }

    async Task IndexAsync(long number, IReadOnlyCollection<PracticeTerm> terms, CancellationToken cancellationToken)
    {
        var args = new { number, pairs = Pairs(terms) };
        await db.ExecuteAsync($"INSERT INTO practice_terms (term, number, weight) SELECT t.name, @number, t.id FROM {Sql.Pairs} t", args, cancellationToken);
        await db.ExecuteAsync("UPDATE practice_term_counts SET practices = practices + 1 WHERE term IN (SELECT term FROM practice_terms WHERE number = @number)", args, cancellationToken);
        await db.ExecuteAsync(
            """
            INSERT INTO practice_term_counts (term, practices)
            SELECT p.term, 1 FROM practice_terms p WHERE p.number = @number AND NOT EXISTS (SELECT 1 FROM practice_term_counts c WHERE c.term = p.term)
            """,
            args, cancellationToken);
    }

    async Task UnindexAsync(long number, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync(
            "UPDATE practice_term_counts SET practices = practices - 1 WHERE term IN (SELECT term FROM practice_terms WHERE number = @number)", new { number }, cancellationToken);
        await db.ExecuteAsync("DELETE FROM practice_terms WHERE number = @number", new { number }, cancellationToken);
    }

    static string Pairs(IEnumerable<PracticeTerm> terms) => JsonLists.Pairs(terms.Select(one => ((long)one.Weight, one.Term)));

    sealed class CountRow
    {
        public required string Term { get; init; }
        public int Practices { get; init; }
    }

    sealed class ScoreRow
    {
        public long Number { get; init; }
        public long Score { get; init; }
    }
}
