using SanYuan.Core.Activities;
using SanYuan.Core.Appointments;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Appointments;

internal sealed class CandidateRow
{
    public const string Select =
        """
        SELECT c.number, c.person_id AS Person, c.role, c.unit_id AS Unit, c.way, c.selecting_unit_id AS SelectingUnit, c.status,
            c.entered_by AS EnteredBy, c.entered_at AS EnteredAt, c.channel, c.message_id AS MessageId
        FROM candidates c
        """;

    public int Number { get; init; }
    public PersonId Person { get; init; }
    public required string Role { get; init; }
    public UnitId Unit { get; init; }
    public required string Way { get; init; }
    public UnitId? SelectingUnit { get; init; }
    public required string Status { get; init; }
    public PersonId EnteredBy { get; init; }
    public DateTimeOffset EnteredAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }

    public Candidate ToCandidate(IReadOnlyList<Check> checks)
    {
        var draft = new CandidateDraft(Person, Code<Roles>.Parse(Role), Unit, Way)
        {
            SelectingUnit = SelectingUnit,
            Entered = new Change(EnteredBy, EnteredAt, new MessageSource(Channel, MessageId)),
        };
        return new Candidate(Number, draft, Code<CandidateStatus>.Parse(Status), checks);
    }
}

internal sealed class CheckRow
{
    public const string Select =
        """
        SELECT k.number, k.condition, k.verdict, k.note, k.checked_by AS CheckedBy, k.checked_at AS CheckedAt, k.channel, k.message_id AS MessageId
        FROM candidate_checks k
        """;

    public int Number { get; init; }
    public int Condition { get; init; }
    public required string Verdict { get; init; }
    public string? Note { get; init; }
    public PersonId CheckedBy { get; init; }
    public DateTimeOffset CheckedAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }

    public Check ToCheck() => new(
        (Condition)Condition, Code<Verdict>.Parse(Verdict), Note, new Change(CheckedBy, CheckedAt, new MessageSource(Channel, MessageId)));
}
