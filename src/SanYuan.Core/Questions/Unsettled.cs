using System.Globalization;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Questions;

/// <summary>Finds what of a telling must be asked before it can be recorded: the first such thing of the first statement that has one.</summary>
internal static class Unsettled
{
    public static Question? First(Telling telling, RosterSnapshot roster, DateTimeOffset now)
    {
        for (var i = 0; i < telling.Statements.Count; i++)
        {
            if (Of(telling, telling.Statements[i], roster) is { } open)
                return new Question(telling, open.Kind, i, open.Candidates) { AskedAt = now };
        }
        return null;
    }

    public static Unit? UnitOf(Telling telling, Statement statement, RosterSnapshot roster) =>
        statement.Unit is { } told ? roster.UnitByCode(told.Value) : roster.HomeUnit(telling.Appointee, telling.Today);

    static (QuestionKind Kind, string[] Candidates)? Of(Telling telling, Statement statement, RosterSnapshot roster)
    {
        if (DoubtOf(statement, DoubtKind.ImpossibleDate) is not null)
            return (QuestionKind.NoSuchDay, []);
        if (statement.Date?.Value > telling.Today && statement.Date.Span.Length > 0)
            return (QuestionKind.DayAhead, []);
        if (statement.Date is { } day && IsLongAgo(day, telling))
            return (QuestionKind.DayLongAgo, [day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        if (statement.EndDate?.Value < statement.Date?.Value)
            return (QuestionKind.LastDay, []);
        if (DoubtOf(statement, DoubtKind.AmbiguousUnit) is { } doubt)
            return (QuestionKind.Unit, [.. doubt.Candidates]);
        return UnitOf(telling, statement, roster) is null ? (QuestionKind.Unit, Homes(telling, roster)) : null;
    }

    public static Doubt? DoubtOf(Statement statement, DoubtKind kind) => statement.Doubts.FirstOrDefault(doubt => doubt.Kind == kind);

    /// <summary>A day without a year is read as the last such day. When that is more than half a year back, the coming one may have been meant.</summary>
    /// <remarks>A day told in answer to a question has no place in the telling's words, and is not asked about again.</remarks>
    public static bool IsLongAgo(Told<DateOnly> told, Telling telling) =>
        told.Span.Length > 0 && told.Value < telling.Today.AddMonths(-6)
        && !telling.Text.AsSpan(told.Span.Start, told.Span.Length).Contains(told.Value.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    static string[] Homes(Telling telling, RosterSnapshot roster) =>
    [
        .. roster.ActiveAppointmentsOf(telling.Appointee, telling.Today).Select(held => roster.UnitById(held.Unit)!.Code).Distinct().Take(QuestionWords.Most),
    ];
}
