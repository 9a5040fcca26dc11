using SanYuan.Core.Activities;
using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Assessment;

internal sealed class ContestRow
{
    public const string Select =
        """
        SELECT number, year, person_id AS Person, line, words, told_at AS ToldAt, channel, message_id AS MessageId, status, adds, answer,
            answered_by AS AnsweredBy, answered_at AS AnsweredAt, answer_channel AS AnswerChannel, answer_message_id AS AnswerMessageId
        FROM assessment_contests
        """;

    public long Number { get; init; }
    public int Year { get; init; }
    public PersonId Person { get; init; }
    public int Line { get; init; }
    public required string Words { get; init; }
    public DateTimeOffset ToldAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }
    public required string Status { get; init; }
    public int? Adds { get; init; }
    public string? Answer { get; init; }
    public PersonId? AnsweredBy { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public string? AnswerChannel { get; init; }
    public string? AnswerMessageId { get; init; }

    /// <summary>An appointee's own: who told it is whose score it is.</summary>
    public Contest ToContest()
    {
        var status = Code<ContestStatus>.Parse(Status);
        var draft = new ContestDraft(Year, Person, Line, Words, new Change(Person, ToldAt, new MessageSource(Channel, MessageId)));
        return new Contest(Number, draft, status)
        {
            Answer = AnsweredBy is { } by && AnsweredAt is { } at
                ? new ContestAnswer(status, Adds ?? 0, Answer ?? "", new Change(by, at, new MessageSource(AnswerChannel ?? "", AnswerMessageId ?? "")))
                : null,
        };
    }
}
