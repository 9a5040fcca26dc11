using SanYuan.Core.Activities;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Rules;

/// <summary>出勤, 履职, 成效 (mechanism 11).</summary>
public enum AssessmentPart
{
    Attendance,
    Work,
    Results,
}

/// <summary>What a rule counts. docs/assessment.md tells of each what it is derived from.</summary>
public enum Indicator
{
    /// <summary>Came to the meetings they were invited to.</summary>
    Meetings,

    /// <summary>Answered the invitations to them.</summary>
    Answers,

    /// <summary>Did what was owed.</summary>
    Duties,

    /// <summary>Entries of organisational life.</summary>
    OrganizationalLife,

    /// <summary>Findings and suggestions told.</summary>
    Findings,

    /// <summary>Findings of others verified or returned.</summary>
    Verifications,

    /// <summary>Findings put right: of the unit posted to; for a supervisor those they told.</summary>
    PutRight,

    /// <summary>Organisational life the branch held of what it should have.</summary>
    Coverage,

    /// <summary>What the selecting unit thought of the report it heard (听取汇报).</summary>
    Hearing,

    /// <summary>How content the unit is.</summary>
    Contentment,

    /// <summary>Branches posted to that rose in star rating or became 六好 meanwhile.</summary>
    Rises,
}

/// <summary>考核规则: what is looked at, for whom, and for how much.</summary>
/// <param name="Number">What the office calls it by, and the number of its line in every score; lasting.</param>
/// <param name="For">The roles it is for.</param>
/// <param name="Weight">Per cent of its part, 0 to 100; 0 switches it off. All of a part are 100 together.</param>
public sealed record AssessmentRule(int Number, AssessmentPart Part, Indicator Measures, Roles For, int Weight)
{
    /// <summary>How many a full year asks for, the part of it for whoever acted in some months only; 0 where the ledger itself tells how many there should be.</summary>
    public int Target { get; init; }
}

/// <summary>What the office can change of the rules.</summary>
public enum AssessmentFigure
{
    /// <summary>Of a part, by <see cref="AssessmentPart"/>; all three are 100 together.</summary>
    PartWeight,

    /// <summary>Of a rule, by its number.</summary>
    RuleWeight,

    /// <summary>Of a rule, by its number.</summary>
    Target,

    /// <summary>From so many points on: 表扬.</summary>
    Praise,

    /// <summary>Below so many points: 约谈提醒.</summary>
    Talk,
}

/// <summary>One figure set to a value.</summary>
/// <param name="Number">Of the rule or part; 0 where there is only one.</param>
public readonly record struct FigureSetting(AssessmentFigure Figure, int Number, int Value);

/// <summary>A figure as somebody of the office set it.</summary>
public sealed record FigureChange(FigureSetting Setting, Change Made);
