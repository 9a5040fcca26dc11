using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>The four conditions (条件) a candidate is checked against, in their order (mechanism 1).</summary>
public enum Condition
{
    /// <summary>A full member of the Party, politically sound.</summary>
    Member = 1,

    /// <summary>Experience of Party work.</summary>
    Experience = 2,

    /// <summary>Upright and able to coordinate.</summary>
    Upright = 3,

    Healthy = 4,
}

public enum Verdict
{
    Unknown,
    Met,
    NotMet,
}

public enum CandidateStatus
{
    Open,

    /// <summary>An appointment was made of it.</summary>
    Proposed,
    Withdrawn,
}

/// <summary>人选: somebody about to be entered.</summary>
/// <param name="Way">选派方式, one of <see cref="CandidateWays"/>.</param>
public sealed record CandidateDraft(PersonId Person, Roles Role, UnitId Unit, string Way)
{
    /// <summary>The selecting unit that recommends; null when the office or the person does.</summary>
    public UnitId? SelectingUnit { get; init; }

    public required Change Entered { get; init; }
}

/// <summary>What the office said last of one condition.</summary>
/// <param name="Note">In the office's words; null when there are none.</param>
public sealed record Check(Condition Condition, Verdict Verdict, string? Note, Change Made);

/// <summary>A candidate as stored.</summary>
/// <param name="Number">What people call it by (「人选3」).</param>
/// <param name="Checks">The newest of each condition that was ever checked.</param>
public sealed record Candidate(int Number, CandidateDraft Content, CandidateStatus Status, IReadOnlyList<Check> Checks)
{
    /// <summary>All four, in their order.</summary>
    public static readonly IReadOnlyList<Condition> Conditions = Enum.GetValues<Condition>();

    public Verdict VerdictOf(Condition condition) => Checks.FirstOrDefault(check => check.Condition == condition)?.Verdict ?? Verdict.Unknown;

    /// <summary>Only then may they be proposed.</summary>
    public bool MeetsAll => Conditions.All(condition => VerdictOf(condition) == Verdict.Met);
}

/// <summary>选派方式, as roster files write them.</summary>
public static class CandidateWays
{
    public const string SelfNominated = "个人报名";
    public const string Recommended = "组织推荐";
    public const string Unified = "统一派驻";
    public const string Recruited = "社会招聘";
}

public interface ICandidateStore
{
    /// <returns>Its number.</returns>
    Task<int> AddAsync(CandidateDraft draft, CancellationToken cancellationToken);

    Task<Candidate?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>Those neither proposed nor withdrawn, by number.</summary>
    Task<IReadOnlyList<Candidate>> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Keeps what the office says of a condition; what it said before stays.</summary>
    Task CheckAsync(int number, Check check, CancellationToken cancellationToken);

    /// <summary>All that was ever said of the conditions, the first first.</summary>
    Task<IReadOnlyList<Check>> ChecksAsync(int number, CancellationToken cancellationToken);

    Task SetStatusAsync(int number, CandidateStatus status, CancellationToken cancellationToken);

    /// <summary>Opens again what was proposed, when the proposal is taken back.</summary>
    Task ReopenAsync(PersonId person, Roles role, UnitId unit, CancellationToken cancellationToken);
}
