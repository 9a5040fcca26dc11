namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>
/// The ledger as it stood when the service wrote its digests at a moment, out of the steps and versions that are kept of everything. What people say at the moment
/// itself is read after the round; of what the service does in a round, signals are found before the digests, and findings go to units behind them.
/// </summary>
internal sealed class Past(RawTables raw)
{
    readonly ILookup<long, Row> _versions = raw["activity_versions"].ToLookup(row => row.Number("activity_id"));
    readonly ILookup<long, Row> _terms = raw["appointment_changes"].ToLookup(row => row.Number("appointment_id"));
    readonly ILookup<long, Row> _leaves = raw["leave_changes"].ToLookup(row => row.Number("leave_id"));
    readonly ILookup<long, Row> _meetings = raw["meeting_changes"].ToLookup(row => row.Number("meeting_id"));
    readonly ILookup<long, Row> _measures = raw["quarterly_measure_changes"].ToLookup(row => row.Number("number"));
    readonly ILookup<long, Row> _signals = raw["signal_changes"].ToLookup(row => row.Number("number"));
    readonly PastFindings _findings = new(raw);
    readonly IReadOnlyList<Unit> _units = Now.Units(raw);
    readonly IReadOnlyList<Person> _people = Now.People(raw);

    public Ledger AsOf(DateTime moment)
    {
        var entries = raw["activities"].Where(row => row.Moment("recorded_at") < moment).Select(row => Entry(row, moment)).OfType<Entry>().ToList();
        return new Ledger(moment)
        {
            Began = raw["activities"][0].Day("held_on"),
            Units = _units,
            People = _people,
            Terms = [.. raw["appointments"].Select(row => Term(row, moment)).OfType<Term>()],
            Leaves = [.. raw["leaves"].Select(row => Leave(row, moment)).OfType<Leave>()],
            Rules = Now.Rules(raw, row => row.Moment("changed_at") < moment),
            Entries = entries,
            Findings = _findings.AsOf(moment, StateOf),
            Meetings = [.. raw["meetings"].Select(row => Meeting(row, moment)).OfType<Meeting>()],
            Invitations = [.. raw["invitations"].Select(Now.Invitation)],
            Statements = Statements(moment, entries.ToDictionary(one => one.Id)),
            Measures = [.. raw["quarterly_measures"].Select(row => Measure(row, moment)).OfType<Measure>()],
            Signals = [.. raw["signals"].Where(row => IsOpen(row, moment)).Select(row => new Signal(row.Number("number"), row.Moment("found_at")))],
            Candidates = [.. raw["candidates"].Where(row => IsCandidate(row, moment)).Select(row => new Candidate(row.Number("number"), row.Moment("entered_at")))],
        };
    }

    /// <summary>The version of an entry that held, and whether it stood. What was never changed is its own first version.</summary>
    (Row State, bool Stands) StateOf(Row entry, DateTime moment)
    {
        var last = _versions[entry.Number("id")].LastOrDefault(version => version.Moment("changed_at") < moment);
        return (last ?? entry, last is null || last.Text("kind") is "recorded" or "corrected");
    }

    /// <summary>Of which meeting an entry tells is kept as it is now alone. What was corrected later told, before, of the meeting its statement was about.</summary>
    Entry? Entry(Row row, DateTime moment)
    {
        var (state, stands) = StateOf(row, moment);
        if (!stands)
            return null;
        var isNewest = _versions[row.Number("id")].All(version => version.Moment("changed_at") < moment || version.Text("kind") is "withdrawn" or "disowned");
        var meeting = isNewest
            ? row.NumberOrNone("meeting_id")
            : raw["attendance"].LastOrDefault(said => said.NumberOrNone("activity_id") == row.Number("id") && said.Moment("told_at") < moment)?.Number("meeting_id");
        return Now.Entry(row, state, meeting);
    }

    Term? Term(Row row, DateTime moment)
    {
        var all = _terms[row.Number("id")].ToList();
        var steps = all.Where(step => step.Moment("changed_at") < moment).ToList();
        if ((all.Count > 0 && all[0].Text("kind") is not ("ended" or "trained") && steps.Count == 0) || steps.LastOrDefault()?.Text("kind") == "withdrawn")
            return null;
        // The last day told first is not kept where another one was told later; it was later than any day that is asked about.
        var end = steps.LastOrDefault(step => step.Text("kind") == "ended")?.Day("day") ?? (all.Exists(step => step.Text("kind") == "ended") ? row.DayOrNone("filed_end") : row.DayOrNone("ends_on"));
        var trained = steps.LastOrDefault(step => step.Text("kind") == "trained")?.Day("day") ?? (all.Exists(step => step.Text("kind") == "trained") ? null : row.DayOrNone("trained_on"));
        return Now.Term(row, end, trained);
    }

    Leave? Leave(Row row, DateTime moment) =>
        _leaves[row.Number("id")].LastOrDefault(step => step.Moment("changed_at") < moment) is { } step && step.Text("kind") != "cancelled" ? Now.Leave(row, step.Day("last_day")) : null;

    /// <summary>A change keeps what it replaced.</summary>
    Meeting? Meeting(Row row, DateTime moment)
    {
        var steps = _meetings[row.Number("id")].ToList();
        if (row.Moment("called_at") >= moment || steps.Exists(step => step.Text("kind") == "cancelled" && step.Moment("changed_at") < moment))
            return null;
        var next = steps.Find(step => step.Moment("changed_at") >= moment);
        var starts = (next ?? row).Moment("starts_at");
        return Now.Meeting(row, starts, next is null ? row.Moment("busy_until") : next.MomentOrNone("ends_at") ?? starts.AddMinutes(90));
    }

    IReadOnlyList<Statement> Statements(DateTime moment, Dictionary<long, Entry> entries) =>
    [
        .. raw["attendance"].Where(row => row.Moment("told_at") < moment
                && (row.NumberOrNone("activity_id") is not { } entry || entries.GetValueOrDefault(entry)?.Meeting == row.Number("meeting_id")))
            .Select(Now.Statement),
    ];

    Measure? Measure(Row row, DateTime moment)
    {
        var steps = _measures[row.Number("number")].Where(step => step.Moment("changed_at") < moment).ToList();
        return steps.Count == 0 || steps.Exists(step => step.Text("kind") is "done" or "dropped") ? null : Now.Measure(raw, row, steps[^1].Day("due_on"));
    }

    bool IsOpen(Row signal, DateTime moment) =>
        _signals[signal.Number("number")].LastOrDefault(step => step.Moment("changed_at") < moment || (step.Word("changed_by") is null && step.Moment("changed_at") == moment))?.Text("kind") is "found" or "reopened";

    /// <summary>Entered, and neither taken back nor proposed; when somebody was taken back is not kept, but the word of the message that did it is.</summary>
    bool IsCandidate(Row row, DateTime moment)
    {
        if (row.Moment("entered_at") >= moment)
            return false;
        if (row.Text("status") == "open")
            return true;
        return row.Text("status") == "withdrawn"
            ? !raw["inbox"].Any(said => said.Text("text") == $"人选{row.Number("number")}撤回" && said.Moment("received_at") < moment)
            : !raw["appointments"].Any(term => term.Number("person_id") == row.Number("person_id") && term.Number("unit_id") == row.Number("unit_id") && Term(term, moment) is not null);
    }
}
