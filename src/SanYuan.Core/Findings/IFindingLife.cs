using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Findings;

/// <summary>Whose findings; nothing that fits neither is shown.</summary>
/// <param name="All">The office, administrators and county leaders see every one.</param>
/// <param name="Units">All of these units.</param>
/// <param name="People">All these appointees told.</param>
/// <param name="Left">What a predecessor at a unit told there.</param>
public sealed record FindingScope(bool All, IReadOnlySet<UnitId> Units, IReadOnlySet<PersonId> People, IReadOnlySet<(UnitId Unit, PersonId Person)> Left)
{
    static readonly HashSet<PersonId> Nobody = [];
    static readonly HashSet<(UnitId, PersonId)> Nothing = [];

    public static readonly FindingScope County = new(true, new HashSet<UnitId>(), Nobody, Nothing);

    public static FindingScope Of(IReadOnlySet<UnitId> units) => new(false, units, Nobody, Nothing);

    public bool Holds(FindingCase one) => All || Units.Contains(one.Unit) || People.Contains(one.Appointee) || People.Contains(one.ToldBy) || Left.Contains((one.Unit, one.Appointee));
}

/// <summary>A finding that was sent to a liaison.</summary>
public readonly record struct FindingDelivery(long Finding, PersonId Receiver);

/// <summary>A finding as far as it is compared with others.</summary>
public readonly record struct ToldFinding(long Number, UnitId Unit, string Text);

/// <summary>How a liaison wants findings.</summary>
public enum FindingPace
{
    AtOnce,
    Daily,
}

/// <summary>The life of findings: every change of one leaves a step.</summary>
public interface IFindingLife
{
    Task<FindingCase?> FindAsync(long number, CancellationToken cancellationToken);

    Task<IReadOnlyList<FindingCase>> FindAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    /// <summary>Those of an entry that are not withdrawn, in their order.</summary>
    Task<IReadOnlyList<FindingCase>> OfEntryAsync(ActivityId activity, CancellationToken cancellationToken);

    /// <summary>What the reporter's newest feedback told, that is not withdrawn; empty when they never gave any.</summary>
    Task<IReadOnlyList<FindingCase>> LastFeedbackAsync(PersonId reporter, CancellationToken cancellationToken);

    /// <summary>Findings and suggestions neither closed nor taken back, in order of number.</summary>
    Task<IReadOnlyList<FindingCase>> UnsettledAsync(FindingScope scope, CancellationToken cancellationToken);

    /// <summary>A unit's findings a new one may repeat: unsettled, or closed since <paramref name="closedSince"/>; in order of number.</summary>
    Task<IReadOnlyList<FindingCase>> KnownAsync(UnitId unit, DateTimeOffset closedSince, CancellationToken cancellationToken);

    /// <summary>Those carried by a number.</summary>
    Task<IReadOnlyList<FindingCase>> RepeatingAsync(long number, CancellationToken cancellationToken);

    /// <summary>Findings, not withdrawn, told in [<paramref name="from"/>, <paramref name="before"/>); the newest <paramref name="most"/>, in order of number.</summary>
    Task<IReadOnlyList<ToldFinding>> ToldAsync(DateTimeOffset from, DateTimeOffset before, int most, CancellationToken cancellationToken);

    /// <summary>How many findings were closed in [<paramref name="from"/>, <paramref name="before"/>).</summary>
    Task<int> ClosedAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Adds a step and leaves the finding as given, if it still stands as <paramref name="before"/>: status, sending, last day, rectification, closing, repeats, unit.</summary>
    /// <returns>False when it had changed meanwhile; then nothing was written.</returns>
    Task<bool> StepAsync(FindingCase before, FindingCase after, FindingStep step, CancellationToken cancellationToken);

    /// <summary>All steps, the telling first.</summary>
    Task<IReadOnlyList<FindingStep>> StepsAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    /// <summary>The steps the person's newest rectification in this time (inclusive) made, one for each finding.</summary>
    Task<IReadOnlyList<FindingStep>> LastRectifiedAsync(PersonId person, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>Gives an attachment that was sent beside a rectification to its step.</summary>
    Task AttachAsync(long attachment, FindingStep step, CancellationToken cancellationToken);
}

/// <summary>What may have to be sent to a unit's liaisons.</summary>
public sealed record FindingCandidate(long Number, UnitId Unit);

/// <summary>What liaisons were sent, and how they want it.</summary>
public interface IFindingDeliveries
{
    /// <summary>What may have to be sent: owed by a unit, or repeating such a one and told since <paramref name="repeatedSince"/>; told up to <paramref name="until"/>.</summary>
    Task<IReadOnlyList<FindingCandidate>> CandidatesAsync(DateTimeOffset until, DateTimeOffset repeatedSince, CancellationToken cancellationToken);

    Task<IReadOnlySet<FindingDelivery>> DoneAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    Task AddAsync(FindingDelivery delivery, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>What the person was sent last, all of one moment, not before <paramref name="since"/>.</summary>
    Task<IReadOnlyList<FindingCase>> LastToAsync(PersonId person, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Null when the person never chose.</summary>
    Task<FindingPace?> PaceAsync(PersonId person, CancellationToken cancellationToken);

    Task ChooseAsync(FindingPace pace, Change made, CancellationToken cancellationToken);
}
