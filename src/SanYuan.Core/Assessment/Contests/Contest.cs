using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Assessment.Contests;

public enum ContestStatus
{
    Open,
    Accepted,
    Rejected,
}

/// <summary>异议: an appointee says that a line of their own score is not right.</summary>
/// <param name="Line">The number of its rule.</param>
/// <param name="Words">Verbatim.</param>
public sealed record ContestDraft(int Year, PersonId Person, int Line, string Words, Change Made);

/// <summary>A contest as stored; its number is what the office answers by (「异议2」).</summary>
public sealed record Contest(long Number, ContestDraft Content, ContestStatus Status)
{
    /// <summary>Null while it is open.</summary>
    public ContestAnswer? Answer { get; init; }
}

/// <summary>What the office found.</summary>
/// <param name="Adds">How many more count, when accepted; a rating contested with success is not counted instead.</param>
/// <param name="Words">Verbatim.</param>
public sealed record ContestAnswer(ContestStatus Status, int Adds, string Words, Change Made);
