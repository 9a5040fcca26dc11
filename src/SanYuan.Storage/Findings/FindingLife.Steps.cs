using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Findings;

/// <summary>What changes a finding, and what is kept of it.</summary>
internal sealed partial class FindingLife
{
    public async Task<bool> StepAsync(FindingCase before, FindingCase after, FindingStep step, CancellationToken cancellationToken)
    {
        var changed = after == before ? await HoldAsync(before, cancellationToken) : await db.ExecuteAsync(
            """
            UPDATE findings SET unit_id = @Unit, status = @status, sent_at = @SentAt, due_on = @DueOn, moved = @IsMoved, rectified_by = @RectifiedBy, rectified_at = @RectifiedAt,
                closed_at = @ClosedAt, repeats = @Repeats
            WHERE id = @Number AND status = @was
            """,
            new
            {
                after.Unit,
                status = Code<FindingStatus>.Of(after.Status),
                after.SentAt,
                after.DueOn,
                after.IsMoved,
                after.RectifiedBy,
                after.RectifiedAt,
                after.ClosedAt,
                after.Repeats,
                before.Number,
                was = Code<FindingStatus>.Of(before.Status),
            },
            cancellationToken);
        if (changed == 0)
            return false;
        await KeepAsync(step, cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<FindingStep>> StepsAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        var ids = JsonLists.Ids(numbers);
        var told = await db.ListAsync<FindingStepRow>($"{FindingStepRow.Told} WHERE f.id IN {Sql.Ids} ORDER BY f.id", new { ids }, cancellationToken);
        var made = await db.ListAsync<FindingStepRow>(
            $"{FindingStepRow.Made} WHERE s.finding_id IN {Sql.Ids} ORDER BY s.finding_id, s.sequence", new { ids }, cancellationToken);
        return [.. told.Concat(made).OrderBy(row => row.Finding).ThenBy(row => row.Sequence).Select(row => row.ToStep())];
    }

    public async Task<IReadOnlyList<FindingStep>> LastRectifiedAsync(PersonId person, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<FindingStepRow>(
            FindingStepRow.Made + " WHERE s.kind = 'rectified' AND s.made_by = @person AND s.made_at BETWEEN @from AND @to ORDER BY s.made_at, s.finding_id",
            new { person, from, to }, cancellationToken);
        return rows.Count == 0 ? [] : [.. rows.Where(row => (row.Channel, row.MessageId) == (rows[^1].Channel, rows[^1].MessageId)).Select(row => row.ToStep())];
    }

    public Task AttachAsync(long attachment, FindingStep step, CancellationToken cancellationToken) => db.ExecuteAsync(
        "INSERT INTO finding_attachments (attachment_id, finding_id, sequence) VALUES (@attachment, @Finding, @Sequence)",
        new { attachment, step.Finding, step.Sequence }, cancellationToken);

    /// <summary>Makes sure that a finding nothing is changed of is as it was read, until the commit; sets what stands in no index, so that none is written.</summary>
    Task<int> HoldAsync(FindingCase one, CancellationToken cancellationToken) => db.ExecuteAsync(
        "UPDATE findings SET moved = moved WHERE id = @Number AND status = @status", new { one.Number, status = Code<FindingStatus>.Of(one.Status) }, cancellationToken);

    Task<int> KeepAsync(FindingStep step, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO finding_steps (finding_id, sequence, kind, made_by, made_at, channel, message_id, words, due_on, other_id)
        SELECT @Finding, coalesce(max(sequence), 0) + 1, @kind, @By, @At, @Channel, @MessageId, @Words, @DueOn, @Other FROM finding_steps WHERE finding_id = @Finding
        """,
        new
        {
            step.Finding,
            kind = Code<FindingStepKind>.Of(step.Kind),
            step.By,
            step.At,
            step.Source?.Channel,
            step.Source?.MessageId,
            step.Words,
            step.DueOn,
            step.Other,
        },
        cancellationToken);
}
