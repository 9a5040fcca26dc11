namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>A line of a digest as it should read; a value of more than nought opens and so has a number of its own.</summary>
internal sealed record Line(int? Value, string Text);

/// <summary>A period of a ledger, with what every reader's digest of it looks at: the rows are gone through once.</summary>
/// <param name="whole">Whether lists are given whole; what is sent is cut.</param>
internal sealed class Counted(Span span, Ledger ledger, bool whole)
{
    readonly Lazy<IReadOnlyList<Entry>> _entries = new(() => [.. ledger.Entries.Where(entry => span.Holds(entry.Day))]);
    readonly Lazy<IReadOnlyList<Obligation>> _people = new(() => Duties.OfPeople(span, ledger));
    readonly Lazy<IReadOnlyList<Obligation>> _branches = new(() => Duties.OfBranches(span, ledger));
    readonly Lazy<IReadOnlyList<Meeting>> _meetings = new(() => [.. ledger.Meetings.Where(meeting => span.Holds(meeting.Day))]);
    readonly Lazy<IReadOnlyList<Asked>> _asked = new(() => Attendance.Of(span, ledger));

    public Span Span => span;

    public Ledger Ledger => ledger;

    public IReadOnlyList<Entry> Entries => _entries.Value;

    public IReadOnlyList<Obligation> OfPeople => _people.Value;

    public IReadOnlyList<Obligation> OfBranches => _branches.Value;

    public IReadOnlyList<Meeting> Meetings => _meetings.Value;

    /// <summary>Who was asked to meetings of units, and whether they came.</summary>
    public IReadOnlyList<Asked> Asked => _asked.Value;

    /// <summary>Names in a row; of too many the first, and how many there are.</summary>
    public string List(IReadOnlyList<string> names, int most, string measure) =>
        whole || names.Count <= most ? string.Join('、', names) : $"{string.Join('、', names.Take(most))}等{names.Count}{measure}";
}
