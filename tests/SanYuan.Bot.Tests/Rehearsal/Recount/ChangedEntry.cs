namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>An entry told or changed since a round, with every state it was ever in until then.</summary>
/// <param name="What">What has become of it, as a correction says it.</param>
internal sealed record ChangedEntry(long Id, string What, long Person, IReadOnlyList<(long Unit, DateOnly Day)> States)
{
    static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);

    /// <param name="since">The round before. A message counts as of when it was sent, which may be a quarter of an hour before it was taken in.</param>
    public static IReadOnlyList<ChangedEntry> Since(DateTime since, DateTime moment, RawTables raw)
    {
        var versions = raw["activity_versions"].Where(row => row.Moment("changed_at") < moment).ToLookup(row => row.Number("activity_id"));
        return
        [
            .. from row in raw["activities"]
               where row.Moment("recorded_at") < moment
               let own = versions[row.Number("id")].ToList()
               let steps = own.Where(version => version.Text("kind") != "recorded").ToList()
               where steps.Count == 0 ? row.Moment("recorded_at") >= since : own.Exists(version => version.Moment("changed_at") >= since - Overlap)
               let states = own.Count == 0 ? [row] : own
               select new ChangedEntry(
                   row.Number("id"), steps.Count == 0 ? "后报的" : steps[^1].Text("kind") == "corrected" ? "已更正" : "已撤销", row.Number("person_id"),
                   [.. states.Select(state => (state.Number("unit_id"), state.Day("held_on")))]),
        ];
    }

    /// <summary>Whether some state of it was in the period, and of what the reader reads about.</summary>
    /// <param name="people">Those a selecting unit sent; of no matter for others.</param>
    public bool IsBehind(Span span, Reader reader, IReadOnlyList<Person> people) => States.Any(state => span.Holds(state.Day)
        && (reader.IsCounty || (reader.IsSelecting ? people.Any(person => person.Id == Person) : reader.Units.Contains(state.Unit))));
}
