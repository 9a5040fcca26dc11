using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Findings;

internal sealed class FindingStore(Db db) : IFindingStore
{
    public async Task<IReadOnlyList<long>> AddAsync(IReadOnlyCollection<FindingDraft> findings, CancellationToken cancellationToken)
    {
        var numbers = new List<long>();
        foreach (var finding in findings)
            numbers.Add(await db.InsertAsync(
                """
                INSERT INTO findings (activity_id, unit_id, kind, text, status, added_in, appointee_id, told_by, found_on, told_at, channel, message_id, urgent)
                SELECT id, @Unit, @kind, @Text, 'open', @AddedIn, person_id, coalesce(@By, reported_by), held_on, coalesce(@At, recorded_at), coalesce(@Channel, channel), coalesce(@MessageId, message_id), @IsUrgent
                FROM activities WHERE id = @Activity
                """,
                new
                {
                    finding.Activity,
                    finding.Unit,
                    kind = Code<FindingKind>.Of(finding.Kind),
                    finding.Text,
                    finding.AddedIn,
                    finding.Told?.By,
                    finding.Told?.At,
                    finding.Told?.Source.Channel,
                    finding.Told?.Source.MessageId,
                    finding.IsUrgent,
                },
                cancellationToken));
        return numbers;
    }

    public Task<long> TellAsync(FeedbackDraft feedback, CancellationToken cancellationToken) => db.InsertAsync(
        """
        INSERT INTO findings (unit_id, kind, text, status, appointee_id, told_by, found_on, told_at, channel, message_id, urgent)
        VALUES (@Unit, @kind, @Text, 'open', @By, @By, @Day, @At, @Channel, @MessageId, @IsUrgent)
        """,
        new
        {
            feedback.Unit,
            kind = Code<FindingKind>.Of(feedback.Kind),
            feedback.Text,
            feedback.Told.By,
            feedback.Day,
            feedback.Told.At,
            feedback.Told.Source.Channel,
            feedback.Told.Source.MessageId,
            feedback.IsUrgent,
        },
        cancellationToken);

    public async Task<(int Findings, int Suggestions)> CountAsync(ActivityId activity, CancellationToken cancellationToken)
    {
        var kinds = await db.ListAsync<string>(
            "SELECT kind FROM findings WHERE activity_id = @activity AND removed_in IS NULL", new { activity }, cancellationToken);
        var findings = kinds.Count(kind => kind == Code<FindingKind>.Of(FindingKind.Finding));
        return (findings, kinds.Count - findings);
    }

    public async Task<IReadOnlyList<Finding>> OfAsync(ActivityId activity, int version, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            """
            SELECT id, kind, text FROM findings
            WHERE activity_id = @activity AND added_in <= @version AND (removed_in IS NULL OR removed_in > @version) ORDER BY id
            """,
            new { activity, version }, cancellationToken);
        return [.. rows.Select(row => new Finding(row.Id, Code<FindingKind>.Parse(row.Kind), row.Text))];
    }

    public Task RemoveAsync(long finding, int version, CancellationToken cancellationToken) =>
        db.ExecuteAsync("UPDATE findings SET status = 'withdrawn', removed_in = @version WHERE id = @finding", new { finding, version }, cancellationToken);

    sealed class Row
    {
        public long Id { get; init; }
        public required string Kind { get; init; }
        public required string Text { get; init; }
    }
}
