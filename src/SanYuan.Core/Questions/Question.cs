using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Questions;

/// <summary>A report on its way into the ledger: what was understood so far, and all that is needed to record it later as if at once.</summary>
/// <param name="Reporter">Who tells it.</param>
/// <param name="Text">The reporter's own words.</param>
/// <param name="ToldAt">With the county's offset: its date is the report's "today".</param>
public sealed record Telling(PersonId Reporter, string Text, MessageSource Source, DateTimeOffset ToldAt, IReadOnlyList<Statement> Statements)
{
    /// <summary>The colleague it is told for, once that is settled; null when it is the reporter's own, or open.</summary>
    public PersonId? Colleague { get; init; }

    /// <summary>The meeting it answers about, which tells unit, day and kind in its place; null when it tells them itself.</summary>
    public MeetingId? Meeting { get; init; }

    public PersonId Appointee => Colleague ?? Reporter;

    public DateOnly Today => DateOnly.FromDateTime(ToldAt.DateTime);

    /// <summary>The same, told for this person; who names themselves tells their own.</summary>
    public Telling For(PersonId appointee) => this with
    {
        Colleague = appointee == Reporter ? null : appointee,
        Statements = [.. Statements.Select(statement => statement with { OnBehalfOf = null })],
    };
}

/// <summary>What is asked.</summary>
public enum QuestionKind
{
    /// <summary>Which of several units, or which unit at all.</summary>
    Unit,

    /// <summary>A day the calendar does not have.</summary>
    NoSuchDay,

    /// <summary>A day still to come.</summary>
    DayAhead,

    /// <summary>A day told without its year, so far back that the coming one may be meant.</summary>
    DayLongAgo,

    /// <summary>A last day before the first one.</summary>
    LastDay,

    /// <summary>Which of several colleagues of one name it is told for.</summary>
    Colleague,
}

/// <summary>What a report still lacks. Unanswered it never becomes data; it lapses after a day.</summary>
/// <param name="Statement">Which statement of the telling it is about, from 0.</param>
/// <param name="Candidates">The numbered answers: codes of units or people, or a day (yyyy-MM-dd); empty when the answer is in words.</param>
public sealed record Question(Telling Telling, QuestionKind Kind, int Statement, IReadOnlyList<string> Candidates)
{
    /// <summary>The database's key; 0 before it is stored.</summary>
    public long Id { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset LapsesAt => AskedAt.AddDays(1);

    /// <summary>The statement it is about.</summary>
    public Statement About => Telling.Statements[Statement];
}
