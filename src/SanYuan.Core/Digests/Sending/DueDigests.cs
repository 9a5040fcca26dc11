using SanYuan.Core.Primitives;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Digests.Sending;

/// <summary>Which digests are due: of a week, month, quarter and year from the first working day after it, of a day on every working day.</summary>
internal sealed class DueDigests(CountyClock clock, QuietHours quiet, WorkingDayCalendar calendar)
{
    /// <summary>Not at the hour or half hour, where the platforms are slow.</summary>
    static readonly TimeOnly SendFrom = new(8, 7);
    static readonly TimeOnly SendDailyFrom = new(8, 17);

    /// <summary>Weeks; no break is longer, and a calendar that says so must not send a year of digests.</summary>
    const int MostHeld = 6;

    static readonly PeriodKind[] Kinds = [PeriodKind.Week, PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Year];

    /// <summary>The periods before, and those before them whose own time of sending was all days off; the oldest first.</summary>
    public IReadOnlyList<Period> Periods() => [.. Kinds.SelectMany(Of)];

    /// <summary>Null on days off and before its time.</summary>
    /// <param name="joined">Other digests go out now, and take it along.</param>
    public Period? Daily(bool joined)
    {
        var (now, today) = (clock.Now, clock.Today);
        return calendar.IsWorkingDay(today) && (joined || now >= clock.At(today, SendDailyFrom)) ? Period.Of(PeriodKind.Day, today) : null;
    }

    /// <summary>What the first daily digest of all counts as new.</summary>
    public DateTimeOffset DayBefore() => clock.At(calendar.PreviousWorkingDay(clock.Today), SendDailyFrom);

    List<Period> Of(PeriodKind kind)
    {
        var period = Period.Of(kind, clock.Today);
        var due = new List<Period>();
        if (clock.Now < SendFromIn(period))
            return due;
        do
        {
            period = period.Previous;
            due.Insert(0, period);
        }
        while (DateOnly.FromDateTime(SendFromIn(period).DateTime) > period.To && due.Count < MostHeld);
        return due;
    }

    DateTimeOffset SendFromIn(Period period)
    {
        var allowed = quiet.Allow(clock.At(period.From, SendFrom));
        return quiet.Allow(clock.At(DateOnly.FromDateTime(allowed.DateTime), SendFrom));
    }
}
