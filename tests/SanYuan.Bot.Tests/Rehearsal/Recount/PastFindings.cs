using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>Findings as they stood at a moment, step by step (docs/findings.md).</summary>
internal sealed class PastFindings(RawTables raw)
{
    readonly ILookup<long, Row> _steps = raw["finding_steps"].ToLookup(row => row.Number("finding_id"));
    readonly ILookup<long, Row> _deliveries = raw["finding_deliveries"].ToLookup(row => row.Number("finding_id"));
    readonly ILookup<long, Row> _versions = raw["activity_versions"].ToLookup(row => row.Number("activity_id"));
    readonly Dictionary<long, Row> _entries = raw["activities"].ToDictionary(row => row.Number("id"));
    readonly IReadOnlyList<Person> _people = Now.People(raw);

    public IReadOnlyList<Finding> AsOf(DateTime moment, Func<Row, DateTime, (Row State, bool Stands)> stateOf) =>
        [.. raw["findings"].Where(row => row.Moment("told_at") < moment).Select(row => AsOf(row, moment, stateOf))];

    Finding AsOf(Row row, DateTime moment, Func<Row, DateTime, (Row State, bool Stands)> stateOf)
    {
        var entry = row.NumberOrNone("activity_id") is { } id ? _entries[id] : null;
        var (place, stands) = entry is null ? (row, true) : stateOf(entry, moment);
        var finding = new Finding(
            row.Number("id"), row.Text("kind"), row.Text("text"), place.Number("unit_id"), row.Number("appointee_id"), entry is null ? row.Day("found_on") : place.Day("held_on"), row.Moment("told_at"));
        var steps = _steps[finding.Id].Where(step => step.Moment("made_at") < moment).ToList();
        for (var at = 0; at < steps.Count; at++)
            finding = After(finding, steps[at], steps[..at]);
        var isRemoved = entry is not null && row.NumberOrNone("removed_in") is { } removed
            && _versions[entry.Number("id")].First(version => version.Number("version") == removed).Moment("changed_at") < moment;
        return stands && !isRemoved ? finding : finding with { Status = "withdrawn" };
    }

    Finding After(Finding finding, Row step, IReadOnlyList<Row> before)
    {
        var (at, due) = (step.Moment("made_at"), step.DayOrNone("due_on"));
        return step.Text("kind") switch
        {
            "sent" => finding with { Status = finding.Status == "open" ? "sent" : finding.Status, SentAt = finding.SentAt ?? at, DueOn = due ?? finding.DueOn },
            "acknowledged" when finding.Status == "open" => finding with { Status = "acknowledged", SentAt = at, DueOn = finding.IsProblem ? TenWorkingDaysAfter(at) : null },
            "acknowledged" => finding with { Status = finding.Status == "sent" ? "acknowledged" : finding.Status },
            "moved" => finding with { DueOn = due },
            "rectified" => finding with { Status = "rectified", SentAt = finding.SentAt ?? at },
            "verified" => finding with { Status = "verified", ClosedAt = at },
            "returned" => finding with { Status = "returned", DueOn = due },
            "reopened" => finding with { Status = "reopened", DueOn = null, ClosedAt = null },
            "repeated" => finding with { Status = "repeated" },
            "stands_alone" => finding with { Status = finding.SentAt is null ? "open" : "sent", DueOn = due },
            "restored" => finding with { Status = "verified", ClosedAt = before.Last(one => one.Text("kind") == "verified").Moment("made_at") },
            "readdressed" when !IsKnownThere(finding, at) => finding with { Status = "open", SentAt = null, DueOn = null },
            "withdrawn" => finding with { Status = "withdrawn" },
            "seen_again" or "readdressed" => finding,
            var unknown => throw new InvalidOperationException($"Nobody has told what {unknown} does to a finding."),
        };
    }

    /// <summary>A liaison of the unit it went to had been sent it before.</summary>
    bool IsKnownThere(Finding finding, DateTime at) =>
        _deliveries[finding.Id].Any(sent => sent.Moment("sent_at") <= at && _people.Any(person => person.Id == sent.Number("person_id") && person.IsLiaison && person.Responsible.Contains(finding.Unit)));

    static DateOnly TenWorkingDaysAfter(DateTime moment) => WorkingDayCalendar.Official.AddWorkingDays(DateOnly.FromDateTime(moment), 10);
}
