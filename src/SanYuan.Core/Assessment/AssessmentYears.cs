using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;

namespace SanYuan.Core.Assessment;

/// <summary>Which year a command is about.</summary>
internal static class AssessmentYears
{
    /// <summary>For the form of a command.</summary>
    public const string Form = "(?<year>[0-9]{4})(?:年度?)?";

    /// <summary>Until the end of this month the year before is meant, as long as it is not settled.</summary>
    const int LastMonthOfOld = 3;

    /// <summary>The year told; else this year, or the one before while its assessment goes on.</summary>
    public static async Task<(int Year, Reply? Refusal)> ReadAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var began = await session.Duties.BeganOnAsync(cancellationToken);
        var year = words.Number("year") ?? await UsualAsync(began, request.Today, session, cancellationToken);
        if (year > request.Today.Year)
            return (year, Reply.Refused("future_year", AssessmentWords.FutureYear(year)));
        return began is { } day && year >= day.Year ? (year, null) : (year, Reply.Refused("no_data", AssessmentWords.NoData(year)));
    }

    static async Task<int> UsualAsync(DateOnly? began, DateOnly today, ILedgerSession session, CancellationToken cancellationToken) =>
        today.Month <= LastMonthOfOld && began?.Year < today.Year && await session.Settlements.FindAsync(today.Year - 1, cancellationToken) is null
            ? today.Year - 1
            : today.Year;
}
