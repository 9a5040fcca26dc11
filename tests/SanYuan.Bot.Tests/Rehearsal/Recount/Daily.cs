using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>The office's daily digest: written when something is new since the round before, and then with everything that waits.</summary>
internal static partial class Daily
{
    /// <returns>Null when nothing is new.</returns>
    public static Digest? Of(Ledger ledger, DateTime since, RawTables raw)
    {
        var day = DateOnly.FromDateTime(since);
        var (measures, warnings, signals, undelivered) = (Waiting.OverdueMeasures(ledger), Waiting.Warned(ledger), ledger.Signals, Undelivered(ledger, since, raw));
        var needs = new (Line? Line, bool IsNew)?[]
        {
            Problems.Newly(ledger, day),
            (Waiting.Measures(ledger), measures.Any(one => one.DueOn >= day)),
            (undelivered, undelivered is not null),
            Proposal(ledger, since, raw),
            (Waiting.Candidates(ledger), ledger.Candidates.Any(one => one.EnteredAt >= since)),
            (Waiting.Warnings(ledger), warnings.Any(one => Waiting.WarnedFrom(one.Period) > day)),
            (Waiting.Signals(ledger), signals.Any(one => one.FoundAt >= since)),
        };
        var span = Span.Day(ledger.Today);
        return needs.Any(one => one?.IsNew == true)
            ? new Digest(span, Reader.Office, $"今日要办 {ledger.Today:M月d日}（周{"日一二三四五六"[(int)ledger.Today.DayOfWeek]}）", [.. needs.Select(one => one?.Line).OfType<Line>()])
            : null;
    }

    /// <summary>What the first of all counts as new.</summary>
    public static DateTime Before(DateOnly day) => WorkingDayCalendar.Official.PreviousWorkingDay(day).ToDateTime(new TimeOnly(8, 17));

    /// <summary>When a message was given up is not kept apart; in the played year none is.</summary>
    static Line? Undelivered(Ledger ledger, DateTime since, RawTables raw)
    {
        var lost = raw["outbox"].Where(row => row.Text("status") is "dropped" or "unknown" && row.Moment("act_at") >= since && row.Moment("act_at") <= ledger.Moment).ToList();
        return lost.Count == 0 ? null : throw new InvalidOperationException("A message was lost, and nobody has told how the digest says so.");
    }

    /// <summary>The quarter's report meeting, from when it was proposed until it is decided; for which day is kept, as of then, in what was proposed to the office alone.</summary>
    static (Line? Line, bool IsNew)? Proposal(Ledger ledger, DateTime since, RawTables raw)
    {
        var quarter = Span.Quarter(ledger.Today.Year, (ledger.Today.Month + 2) / 3);
        var said = raw["outbox"].LastOrDefault(row => row.Text("unique_key").StartsWith($"quarterly-proposal:{quarter.Key}:", StringComparison.Ordinal) && row.Moment("created_at") <= ledger.Moment);
        var meeting = raw["quarterly_meetings"].FirstOrDefault(row => row.Text("quarter") == quarter.Key);
        if (said is null || meeting is null || (meeting.Text("status") != "proposed" && meeting.Moment("changed_at") < ledger.Moment))
            return null;
        var proposed = Proposed().Match(said.Text("text"));
        var day = new DateOnly(ledger.Today.Year, int.Parse(proposed.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(proposed.Groups["day"].ValueSpan, CultureInfo.InvariantCulture));
        return day <= ledger.Today ? null : (new Line(1, $"{quarter.Name[5..]}汇报会（{day:M月d日}（周{"日一二三四五六"[(int)day.DayOfWeek]}））还等党建办确认"), said.Moment("created_at") >= since);
    }

    [GeneratedRegex("(?<month>[0-9]+)月(?<day>[0-9]+)日（周")]
    private static partial Regex Proposed();
}
