using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Findings;

internal sealed class FindingStepRow
{
    /// <summary>How it was told stands with the finding itself.</summary>
    public const string Told =
        """
        SELECT f.id AS Finding, 0 AS Sequence, 'told' AS Kind, f.told_by AS MadeBy, f.told_at AS At, f.channel, f.message_id AS MessageId, f.text AS Words, NULL AS DueOn, NULL AS Other, 0 AS Attachments
        FROM findings f
        """;

    public const string Made =
        """
        SELECT s.finding_id AS Finding, s.sequence AS Sequence, s.kind AS Kind, s.made_by AS MadeBy, s.made_at AS At, s.channel, s.message_id AS MessageId, s.words AS Words, s.due_on AS DueOn,
               s.other_id AS Other, (SELECT count(*) FROM finding_attachments a WHERE a.finding_id = s.finding_id AND a.sequence = s.sequence) AS Attachments
        FROM finding_steps s
        """;

    public long Finding { get; init; }
    public int Sequence { get; init; }
    public required string Kind { get; init; }
    public PersonId? MadeBy { get; init; }
    public DateTimeOffset At { get; init; }
    public string? Channel { get; init; }
    public string? MessageId { get; init; }
    public string? Words { get; init; }
    public DateOnly? DueOn { get; init; }
    public long? Other { get; init; }
    public int Attachments { get; init; }

    public FindingStep ToStep() =>
        new(Finding, Code<FindingStepKind>.Parse(Kind), MadeBy, At, Channel is null || MessageId is null ? null : new MessageSource(Channel, MessageId))
        {
            Sequence = Sequence,
            Words = Words,
            DueOn = DueOn,
            Other = Other,
            Attachments = Attachments,
        };
}
