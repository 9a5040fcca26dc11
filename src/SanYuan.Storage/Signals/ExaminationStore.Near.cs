using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Signals;

internal sealed partial class ExaminationStore
{
    /// <summary>As many neighbours as are looked at on one side of an entry.</summary>
    const int Neighbours = 50;

    public Task<IReadOnlyList<Pair>> NearWordsAsync(IReadOnlyCollection<ActivityId> entries, Side side, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (sign, order) = Towards(side);
        return PairsAsync(
            $"""
            SELECT n.entry, n.other, '' AS Shared FROM (
                SELECT e.activity_id AS entry, t.activity_id AS other, row_number() OVER (PARTITION BY e.activity_id ORDER BY t.activity_id {order}) AS place
                FROM signal_texts e JOIN signal_texts t ON t.person_id = e.person_id AND t.activity_id {sign} e.activity_id
                WHERE e.activity_id IN {Sql.Ids} AND e.fingerprint <> '' AND t.told_at >= @since) n
            WHERE n.place <= @most
            UNION
            SELECT n.entry, n.other, '' AS Shared FROM (
                SELECT e.activity_id AS entry, t.activity_id AS other, row_number() OVER (PARTITION BY e.activity_id ORDER BY t.activity_id {order}) AS place
                FROM signal_texts e JOIN signal_texts t ON t.fingerprint = e.fingerprint AND t.fingerprint <> '' AND t.activity_id {sign} e.activity_id
                WHERE e.activity_id IN {Sql.Ids} AND t.told_at >= @since) n
            WHERE n.place <= @most
            ORDER BY entry, other {order}
            """,
            new { ids = Ids(entries), since, most = Neighbours }, cancellationToken);
    }

    public Task<IReadOnlyList<Pair>> SharedPhotosAsync(IReadOnlyCollection<ActivityId> entries, Side side, CancellationToken cancellationToken)
    {
        var (sign, order) = Towards(side);
        return PairsAsync(
            $"""
            SELECT n.entry, n.other, n.content_hash AS Shared FROM (
                SELECT p.entry, p.other, p.content_hash, row_number() OVER (PARTITION BY p.entry, p.content_hash ORDER BY p.other {order}) AS place
                FROM (SELECT DISTINCT e.activity_id AS entry, t.activity_id AS other, e.content_hash
                    FROM signal_photos e JOIN signal_photos t ON t.content_hash = e.content_hash AND t.activity_id {sign} e.activity_id
                    WHERE e.activity_id IN {Sql.Ids}) p) n
            WHERE n.place <= @most
            ORDER BY n.entry, n.other {order}
            """,
            new { ids = Ids(entries), most = Neighbours }, cancellationToken);
    }

    static (string Sign, string Order) Towards(Side side) => side == Side.Before ? ("<", "DESC") : (">", "ASC");

    async Task<IReadOnlyList<Pair>> PairsAsync(string sql, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<PairRow>(sql, args, cancellationToken);
        return [.. rows.Select(row => new Pair(row.Entry, row.Other, row.Shared))];
    }

    sealed class PairRow
    {
        public ActivityId Entry { get; init; }
        public ActivityId Other { get; init; }
        public required string Shared { get; init; }
    }
}
