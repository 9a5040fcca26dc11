using SanYuan.Core.Activities;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Assessment;

internal sealed class RatingRow
{
    public const string Select =
        """
        SELECT number, year, person_id AS Person, rater, unit_id AS Unit, grade, words, made_by AS MadeBy, made_at AS MadeAt, channel, message_id AS MessageId
        FROM assessment_ratings
        """;

    public long Number { get; init; }
    public int Year { get; init; }
    public PersonId Person { get; init; }
    public required string Rater { get; init; }
    public UnitId Unit { get; init; }
    public required string Grade { get; init; }
    public required string Words { get; init; }
    public PersonId MadeBy { get; init; }
    public DateTimeOffset MadeAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }

    public static RatingRow Of(RatingDraft draft) => new()
    {
        Year = draft.Year,
        Person = draft.Person,
        Rater = Code<RaterKind>.Of(draft.Rater),
        Unit = draft.By,
        Grade = Code<Grade>.Of(draft.Grade),
        Words = draft.Words,
        MadeBy = draft.Made.By,
        MadeAt = draft.Made.At,
        Channel = draft.Made.Source.Channel,
        MessageId = draft.Made.Source.MessageId,
    };

    public Rating ToRating() => new(
        Number,
        new RatingDraft(Year, Person, Code<RaterKind>.Parse(Rater), Unit, Code<Grade>.Parse(Grade), Words, new Change(MadeBy, MadeAt, new MessageSource(Channel, MessageId))));
}
