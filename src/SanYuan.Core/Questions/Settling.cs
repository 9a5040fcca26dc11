using System.Globalization;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Questions;

/// <summary>What a message does for an open question.</summary>
/// <param name="Telling">The telling with the gap filled; null when it is not filled.</param>
/// <param name="Problem">Why an answer does not do; null when the message is no answer at all.</param>
internal readonly record struct Settled(Telling? Telling, string? Problem)
{
    public static readonly Settled NoAnswer;

    public static Settled Refused(string problem) => new(null, problem);
}

/// <summary>Fills the gap a question is about with its answer. Pure.</summary>
internal static class Settling
{
    public static Settled Settle(Question question, Completion answer, RosterSnapshot roster)
    {
        if (answer.Choice is { } choice && question.Candidates.Count > 0)
            return choice >= 1 && choice <= question.Candidates.Count
                ? Choose(question, question.Candidates[choice - 1], roster)
                : Settled.Refused(QuestionWords.OutOfRange(question.Candidates.Count));
        return question.Kind switch
        {
            QuestionKind.Unit => answer switch
            {
                { IsAmbiguousUnit: true } => Settled.Refused(QuestionWords.StillAmbiguous),
                { Unit: { } code } => Choose(question, code, roster),
                _ => Settled.NoAnswer,
            },
            QuestionKind.Colleague => answer.Person is { } person && question.Candidates.Contains(person) ? Choose(question, person, roster) : Settled.NoAnswer,
            QuestionKind.LastDay => LastDay(question, answer),
            _ => Day(question, answer),
        };
    }

    static Settled Choose(Question question, string candidate, RosterSnapshot roster) => question.Kind switch
    {
        QuestionKind.Unit => new(WithUnit(question, candidate), null),
        QuestionKind.Colleague => roster.PersonByCode(candidate) is { } person ? new(question.Telling.For(person.Id), null) : Settled.NoAnswer,
        _ => new(WithDay(question, DateOnly.ParseExact(candidate, "yyyy-MM-dd", CultureInfo.InvariantCulture), question.About.EndDate?.Value), null),
    };

    static Settled Day(Question question, Completion answer)
    {
        if (answer.IsImpossibleDay)
            return Settled.Refused(QuestionWords.NotThatDayEither);
        return answer.Day is { } day ? new(WithDay(question, day, answer.LastDay), null) : Settled.NoAnswer;
    }

    static Settled LastDay(Question question, Completion answer)
    {
        if (answer.Day is not { } day)
            return answer.IsImpossibleDay ? Settled.Refused(QuestionWords.NotThatDayEither) : Settled.NoAnswer;
        return day < question.About.Date?.Value
            ? Settled.Refused(QuestionWords.NotThatDayEither)
            : new(Replace(question, statement => statement == question.About, statement => statement with { EndDate = new Told<DateOnly>(day, default) }), null);
    }

    /// <summary>The same words can stand for several statements; one answer settles them all.</summary>
    static Telling WithUnit(Question question, string code)
    {
        var doubt = Unsettled.DoubtOf(question.About, DoubtKind.AmbiguousUnit);
        return Replace(
            question,
            statement => statement == question.About || doubt is not null && Unsettled.DoubtOf(statement, doubt.Kind)?.Span == doubt.Span,
            statement => statement with { Unit = new Told<string>(code, doubt?.Span ?? default), Doubts = Without(statement, DoubtKind.AmbiguousUnit) });
    }

    static Telling WithDay(Question question, DateOnly day, DateOnly? lastDay)
    {
        var about = question.About;
        var doubt = Unsettled.DoubtOf(about, DoubtKind.ImpossibleDate)?.Span;
        return Replace(
            question,
            statement => statement.Date == about.Date && Unsettled.DoubtOf(statement, DoubtKind.ImpossibleDate)?.Span == doubt,
            statement => statement with
            {
                Date = new Told<DateOnly>(day, default),
                EndDate = lastDay is { } last ? new Told<DateOnly>(last, default) : null,
                Doubts = Without(statement, DoubtKind.ImpossibleDate),
            });
    }

    static IReadOnlyList<Doubt> Without(Statement statement, DoubtKind kind) => [.. statement.Doubts.Where(doubt => doubt.Kind != kind)];

    static Telling Replace(Question question, Func<Statement, bool> isMeant, Func<Statement, Statement> change) =>
        question.Telling with { Statements = [.. question.Telling.Statements.Select(statement => isMeant(statement) ? change(statement) : statement)] };
}
