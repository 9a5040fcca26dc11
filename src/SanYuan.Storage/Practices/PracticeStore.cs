using SanYuan.Core.Activities;
using SanYuan.Core.Practices;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Practices;

internal sealed partial class PracticeStore(Db db) : IPracticeStore
{
    public async Task<long> AddAsync(PracticeDraft draft, IReadOnlyCollection<PracticeTerm> terms, CancellationToken cancellationToken)
    {
        var number = await db.InsertAsync(
            """
            INSERT INTO practices (author_id, text, status, shared_at, channel, message_id)
            VALUES (@Author, @Text, 'shared', @At, @Channel, @MessageId)
            """,
            new { draft.Author, draft.Text, draft.Shared.At, draft.Shared.Source.Channel, draft.Shared.Source.MessageId }, cancellationToken);
        await PutTagsAsync(number, draft.Tags, cancellationToken);
        await KeepAsync(number, new PracticeChange(PracticeChangeKind.Shared, null, draft.Shared), cancellationToken);
        await IndexAsync(number, terms, cancellationToken);
        return number;
    }

    public async Task<Practice?> FindAsync(long number, CancellationToken cancellationToken) =>
        (await FindAsync([number], cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Practice>> FindAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        ListAsync($"WHERE number IN {Sql.Ids} ORDER BY number", new { ids = JsonLists.Ids(numbers) }, cancellationToken);

    public async Task<Practice?> SameAsync(PersonId author, string text, CancellationToken cancellationToken) =>
        await ListAsync("WHERE author_id = @author AND status = 'shared' AND text = @text ORDER BY number", new { author, text }, cancellationToken) is [var same, ..] ? same : null;

    public async Task<(IReadOnlyList<Practice> Newest, int Total)> NewestAsync(PracticeFilter filter, int most, CancellationToken cancellationToken)
    {
        var which = "WHERE status = 'shared'" + (filter.Author is null ? "" : " AND author_id = @Author")
            + (filter.Tag is null ? "" : " AND number IN (SELECT number FROM practice_tags WHERE tag = @Tag)");
        var args = new { filter.Author, filter.Tag, limit = most };
        var total = await db.ScalarAsync<long>($"SELECT count(*) FROM practices {which}", args, cancellationToken);
        return (await ListAsync($"{which} ORDER BY number DESC" + Sql.Limit, args, cancellationToken), (int)total);
    }

    public Task<IReadOnlyList<string>> TagsAsync(int most, CancellationToken cancellationToken) => db.ListAsync<string>(
        """
        SELECT t.tag FROM practice_tags t JOIN practices p ON p.number = t.number
        WHERE p.status = 'shared' GROUP BY t.tag ORDER BY count(*) DESC, t.tag
        """ + Sql.Limit,
        new { limit = most }, cancellationToken);

    public async Task ChangeAsync(long number, PracticeChange change, IReadOnlyCollection<PracticeTerm> terms, CancellationToken cancellationToken)
    {
        var status = change.Kind switch
        {
            PracticeChangeKind.Withdrawn => PracticeStatus.Withdrawn,
            PracticeChangeKind.Hidden => PracticeStatus.Hidden,
            _ => PracticeStatus.Shared,
        };
        await db.ExecuteAsync("UPDATE practices SET status = @status WHERE number = @number", new { number, status = Code<PracticeStatus>.Of(status) }, cancellationToken);
        await KeepAsync(number, change, cancellationToken);
        await UnindexAsync(number, cancellationToken);
        if (status == PracticeStatus.Shared)
            await IndexAsync(number, terms, cancellationToken);
    }

    public async Task TagAsync(long number, IReadOnlyList<string> tags, Change made, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM practice_tags WHERE number = @number", new { number }, cancellationToken);
        await PutTagsAsync(number, tags, cancellationToken);
        await KeepAsync(number, new PracticeChange(PracticeChangeKind.Tagged, string.Join(' ', tags), made), cancellationToken);
    }

    public async Task<IReadOnlyList<PracticeChange>> ChangesAsync(long number, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ChangeRow>(
            """
            SELECT kind, words, changed_by AS ChangedBy, changed_at AS ChangedAt, channel, message_id AS MessageId
            FROM practice_changes WHERE number = @number ORDER BY sequence
            """,
            new { number }, cancellationToken);
        return [.. rows.Select(row => row.ToChange())];
    }

    async Task PutTagsAsync(long number, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        for (var place = 0; place < tags.Count; place++)
            await db.ExecuteAsync("INSERT INTO practice_tags (number, place, tag) VALUES (@number, @place, @tag)", new { number, place, tag = tags[place] }, cancellationToken);
    }

    Task<int> KeepAsync(long number, PracticeChange change, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO practice_changes (number, sequence, kind, words, changed_by, changed_at, channel, message_id)
        SELECT @number, count(*) + 1, @kind, @Words, @By, @At, @Channel, @MessageId FROM practice_changes WHERE number = @number
        """,
        new { number, kind = Code<PracticeChangeKind>.Of(change.Kind), change.Words, change.Made.By, change.Made.At, change.Made.Source.Channel, change.Made.Source.MessageId },
        cancellationToken);

    async Task<IReadOnlyList<Practice>> ListAsync(string clauses, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<PracticeRow>($"{PracticeRow.Select} {clauses}", args, cancellationToken);
        var tags = (await db.ListAsync<TagRow>(
            $"SELECT number, tag FROM practice_tags WHERE number IN {Sql.Ids} ORDER BY number, place", new { ids = JsonLists.Ids(rows.Select(row => row.Number)) }, cancellationToken))
            .ToLookup(row => row.Number, row => row.Tag);
        return [.. rows.Select(row => row.ToPractice([.. tags[row.Number]]))];
    }

    sealed class TagRow
    {
        public long Number { get; init; }
        public required string Tag { get; init; }
    }

    sealed class ChangeRow
    {
        public required string Kind { get; init; }
        public string? Words { get; init; }
        public PersonId ChangedBy { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public PracticeChange ToChange() => new(Code<PracticeChangeKind>.Parse(Kind), Words, new Change(ChangedBy, ChangedAt, new MessageSource(Channel, MessageId)));
    }
}
