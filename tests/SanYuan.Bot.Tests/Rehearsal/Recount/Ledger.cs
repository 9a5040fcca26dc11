namespace SanYuan.Bot.Tests.Rehearsal.Recount;

internal sealed record Unit(long Id, string Code, string Name, string Kind, string? Sector);

/// <param name="Responsible">The units spoken for.</param>
internal sealed record Person(long Id, string Code, string Name, int Identities, IReadOnlyList<long> Responsible)
{
    public bool IsLiaison => (Identities & 8) != 0;
    public bool IsOffice => (Identities & 16) != 0;
    public bool IsSelecting => (Identities & 32) != 0;
    public bool IsLeader => (Identities & 64) != 0;
}

/// <summary>An appointment that was not taken back.</summary>
internal sealed record Term(long Id, long Person, string Role, long Unit, long? Selecting, DateOnly Start, DateOnly? End, DateOnly? Trained, bool NeedsTraining, bool IsSecondment)
{
    public bool Acts(DateOnly day) => Start <= day && (End is null || day <= End) && (Trained is null ? !NeedsTraining : Trained <= day);
}

/// <summary>Days away, both inclusive; not one that was cancelled.</summary>
internal sealed record Leave(long Id, long Person, DateOnly First, DateOnly Last);

/// <summary>A version of what is owed.</summary>
internal sealed record DutyRule(long Number, string Bearer, IReadOnlyList<string> Types, string Every, int Count, int Grace, bool IsActive, DateOnly From);

/// <summary>An entry that stands.</summary>
internal sealed record Entry(long Id, long Person, long Unit, DateOnly Day, string? Type, bool IsSupervision, long? Meeting);

internal sealed record Finding(long Id, string Kind, string Text, long Unit, long Appointee, DateOnly FoundOn, DateTime ToldAt)
{
    public string Status { get; init; } = "open";
    public DateTime? SentAt { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateTime? ClosedAt { get; init; }

    public bool IsProblem => Kind == "finding";
    public bool IsOwed => Status is "open" or "sent" or "acknowledged" or "returned" or "reopened";
}

/// <summary>A meeting that was not cancelled.</summary>
internal sealed record Meeting(long Id, long? Unit, string? Type, DateTime Starts, DateTime BusyUntil, DateTime CalledAt)
{
    public DateOnly Day => DateOnly.FromDateTime(Starts);
}

internal sealed record Invitation(long Meeting, long Person, string Answer, bool IsClosed, long? SubstituteFor);

/// <summary>What one side says of who came.</summary>
internal sealed record Statement(long Id, long Meeting, long Person, bool OfUnit, bool IsPresent);

/// <summary>An open measure of a report meeting.</summary>
internal sealed record Measure(long Number, DateOnly DueOn, DateTime ToldAt, IReadOnlyList<string> Owners);

internal sealed record Signal(long Number, DateTime FoundAt);

internal sealed record Candidate(long Number, DateTime EnteredAt);

/// <summary>Everything a figure is counted from, as it stood at a moment; lists in the order of numbers.</summary>
internal sealed record Ledger(DateTime Moment)
{
    ILookup<(long Meeting, long Person), Statement>? _said;

    public IReadOnlyList<Unit> Units { get; init; } = [];
    public IReadOnlyList<Person> People { get; init; } = [];
    public IReadOnlyList<Term> Terms { get; init; } = [];
    public IReadOnlyList<Leave> Leaves { get; init; } = [];
    public IReadOnlyList<DutyRule> Rules { get; init; } = [];
    public IReadOnlyList<Entry> Entries { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];
    public IReadOnlyList<Invitation> Invitations { get; init; } = [];
    public IReadOnlyList<Statement> Statements { get; init; } = [];
    public IReadOnlyList<Measure> Measures { get; init; } = [];
    public IReadOnlyList<Signal> Signals { get; init; } = [];
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>The day of the ledger's first entry: nothing is owed for what was over before.</summary>
    public required DateOnly Began { get; init; }

    /// <summary>What was said of each person at each meeting, the oldest first.</summary>
    public ILookup<(long Meeting, long Person), Statement> Said => _said ??= Statements.ToLookup(one => (one.Meeting, one.Person));

    public DateOnly Today => DateOnly.FromDateTime(Moment);

    public Unit UnitOf(long id) => Units.First(unit => unit.Id == id);

    public Person PersonOf(long id) => People.First(person => person.Id == id);

    public IEnumerable<Unit> Branches => Units.Where(unit => unit.Kind != "sector");

    public bool HasLiaison(long unit) => People.Any(person => person.IsLiaison && person.Responsible.Contains(unit));
}
