using SanYuan.Core.Activities;

namespace SanYuan.Core.Duties;

/// <summary>Who owes something: an appointee in one of the three roles, or a branch (every one, those of organs, those of two-new organisations).</summary>
public enum DutyBearer
{
    Envoy,
    Instructor,
    Supervisor,
    Branch,
    Organ,
    TwoNew,
}

/// <summary>每月, 每季度, 每年.</summary>
public enum DutyCadence
{
    Month,
    Quarter,
    Year,
}

/// <summary>职责: what is owed, by whom, how often (mechanisms 4 to 7).</summary>
/// <param name="Number">What the office calls it by (「职责3」); lasting.</param>
/// <param name="Types">The kinds of activity that fulfil it; none: any.</param>
/// <param name="Count">How many in each period, at least 1.</param>
public sealed record DutyRule(int Number, DutyBearer Bearer, IReadOnlyList<ActivityType> Types, DutyCadence Every, int Count)
{
    /// <summary>Working days after a period in which what is told of it is awaited, before the duty counts as late: 0 to 10.</summary>
    public int Grace { get; init; } = 1;

    public bool IsActive { get; init; } = true;

    /// <summary>The rule holds for periods that end on this day or later, the county's calendar.</summary>
    public DateOnly From { get; init; } = DateOnly.MinValue;

    public bool IsPersonal => Bearer is DutyBearer.Envoy or DutyBearer.Instructor or DutyBearer.Supervisor;
}

/// <summary>A rule as somebody of the office made it.</summary>
public sealed record DutyChange(DutyRule Rule, Change Made);
