using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>What waits to be done: measures, organisational life about to be missed, signals, candidates.</summary>
internal static class Waiting
{
    static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Official;

    public static IReadOnlyList<Measure> OverdueMeasures(Ledger ledger) => [.. ledger.Measures.Where(one => one.DueOn < ledger.Today).OrderBy(one => one.DueOn).ThenBy(one => one.Number)];

    public static Line? Measures(Ledger ledger)
    {
        var overdue = OverdueMeasures(ledger);
        var shown = overdue.Take(5).Select(one => $"措施 {one.Number} {Owners(one)}（{Due(one)}前）");
        return overdue.Count == 0 ? null : new Line(overdue.Count, $"到期未落实措施{overdue.Count}条：{string.Join('；', shown)}{(overdue.Count > 5 ? $"等{overdue.Count}条" : "")}");
    }

    public static Line? MeasureCount(Ledger ledger)
    {
        var count = OverdueMeasures(ledger).Count;
        return count == 0 ? null : new Line(count, $"到期未落实措施{count}条");
    }

    static string Owners(Measure one) => one.Owners.Count switch
    {
        0 => "责任人未定",
        <= 5 => string.Join('、', one.Owners),
        var count => $"{string.Join('、', one.Owners.Take(5))}等{count}人",
    };

    /// <summary>The year is said of a day more than nine months away when it was told.</summary>
    static string Due(Measure one) => one.DueOn > DateOnly.FromDateTime(one.ToldAt).AddMonths(9) ? $"{one.DueOn:yyyy年M月d日}" : $"{one.DueOn:M月d日}";

    public static Line? Warnings(Ledger ledger)
    {
        var branches = Warned(ledger).Select(one => one.Unit).Distinct().Count();
        return branches == 0 ? null : new Line(branches, $"预警：{branches}个支部有组织生活快到期未开展，回「预警」看名单");
    }

    /// <summary>From three working days before a month's last working day, seven before a quarter's or year's: what was not held, and is not called either.</summary>
    public static IReadOnlyList<Obligation> Warned(Ledger ledger)
    {
        var today = ledger.Today;
        var near = new[] { Span.Month(today.Year, today.Month), Span.Quarter(today.Year, (today.Month + 2) / 3), Span.Year(today.Year) }.Where(span => today >= WarnedFrom(span)).ToList();
        return
        [
            .. from span in near
               from one in Duties.OfBranches(span, ledger)
               where one.Period.Kind == span.Kind && one.State != "done"
               where !ledger.Meetings.Any(meeting => meeting.Unit == one.Unit && meeting.Type is { } type && one.Rule.Types.Contains(type)
                   && meeting.BusyUntil > ledger.Moment && meeting.Day >= today && meeting.Day <= span.To)
               select one,
        ];
    }

    public static DateOnly WarnedFrom(Span span) => Calendar.AddWorkingDays(Duties.LastWorkingDay(span), span.Kind == "month" ? -3 : -7);

    public static Line? Signals(Ledger ledger) => ledger.Signals.Count == 0 ? null : new Line(ledger.Signals.Count, $"待核实的异常提示{ledger.Signals.Count}条，回「异常提示」看");

    public static Line? Candidates(Ledger ledger) => ledger.Candidates.Count == 0 ? null : new Line(ledger.Candidates.Count, $"待核条件、待拟派的人选{ledger.Candidates.Count}名");
}
