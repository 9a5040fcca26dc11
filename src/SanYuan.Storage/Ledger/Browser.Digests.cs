using SanYuan.Core.Digests;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Digests;

namespace SanYuan.Storage.Ledger;

internal sealed partial class Browser
{
    public async Task<IReadOnlyList<SentDigest>> DigestsAsync(SentDigestQuery query, CancellationToken cancellationToken)
    {
        List<string> conditions = [];
        if (query.Period is not null)
            conditions.Add("period = @Period");
        if (query.Receiver is not null)
            conditions.Add("person_id = @Receiver");
        if (query.Reader is not null)
            conditions.Add("(scope = @scope OR scope LIKE @scopes)");
        if (query.Behind is not null)
            conditions.Add("(sent_at < @At OR (sent_at = @At AND (person_id > @Person OR (person_id = @Person AND (period > @last OR (period = @last AND scope > @lastScope))))))");
        var scope = query.Reader?.ToString().ToLowerInvariant();
        var args = new
        {
            limit = query.Limit,
            query.Period,
            query.Receiver,
            scope,
            scopes = $"{scope}:%",
            query.Behind?.At,
            query.Behind?.Person,
            last = query.Behind?.Period,
            lastScope = query.Behind?.Scope,
        };
        var rows = await db.ListAsync<SentRow>(SentRow.Select + Where(conditions) + " ORDER BY sent_at DESC, person_id, period, scope" + Engine.Sql.Limit, args, cancellationToken);
        return [.. rows.Select(row => row.ToSent())];
    }

    sealed class SentRow
    {
        public const string Select =
            "SELECT person_id AS Person, period, scope, figures, sent_at AS SentAt, message_key AS MessageKey, message_parts AS Parts, sent_by AS SentBy FROM digest_sent";

        public PersonId Person { get; init; }
        public required string Period { get; init; }
        public required string Scope { get; init; }
        public required string Figures { get; init; }
        public DateTimeOffset SentAt { get; init; }
        public string? MessageKey { get; init; }
        public int Parts { get; init; }
        public PersonId? SentBy { get; init; }

        public SentDigest ToSent() => new(new DigestSent(Person, Period, DigestScope.Parse(Scope), DigestLog.Told(Figures)), new DigestLetter(SentAt, MessageKey, Parts, SentBy));
    }
}
