using SanYuan.Core.Activities;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Rules;

/// <summary>The rules in force: the built-in ones with what the office set in their place. A settled year keeps the book it was settled by.</summary>
/// <param name="Rules">In the order of numbers.</param>
/// <param name="Praise">From so many points on.</param>
/// <param name="Talk">Below so many points.</param>
public sealed record AssessmentBook(IReadOnlyList<AssessmentRule> Rules, IReadOnlyDictionary<AssessmentPart, int> Parts, int Praise, int Talk)
{
    /// <summary>Whoever acted in fewer months has a score, and neither praise nor talk.</summary>
    public const int LeastMonths = 3;

    /// <summary>The line that came after offices had made books without it.</summary>
    const int Rises = 11;

    public static readonly AssessmentBook Default = new(
        [
            new(1, AssessmentPart.Attendance, Indicator.Meetings, Roles.Appointee, 70),
            new(2, AssessmentPart.Attendance, Indicator.Answers, Roles.Appointee, 30),
            new(3, AssessmentPart.Work, Indicator.Duties, Roles.Appointee, 50),
            new(4, AssessmentPart.Work, Indicator.OrganizationalLife, Roles.Envoy | Roles.Instructor, 20) { Target = 12 },
            new(5, AssessmentPart.Work, Indicator.Findings, Roles.Appointee, 20) { Target = 6 },
            new(6, AssessmentPart.Work, Indicator.Verifications, Roles.Supervisor, 10) { Target = 2 },
            new(7, AssessmentPart.Results, Indicator.PutRight, Roles.Appointee, 30),
            new(8, AssessmentPart.Results, Indicator.Coverage, Roles.Envoy | Roles.Instructor, 20),
            new(9, AssessmentPart.Results, Indicator.Hearing, Roles.Appointee, 15),
            new(10, AssessmentPart.Results, Indicator.Contentment, Roles.Appointee, 15),
            new(Rises, AssessmentPart.Results, Indicator.Rises, Roles.Envoy | Roles.Instructor, 20),
        ],
        new Dictionary<AssessmentPart, int> { [AssessmentPart.Attendance] = 30, [AssessmentPart.Work] = 40, [AssessmentPart.Results] = 30 },
        90,
        60);

    /// <summary>Entries that count as organisational life (三会一课, 主题党日, 组织生活会, 民主评议党员).</summary>
    public static readonly IReadOnlySet<ActivityType> OrganizationalLife = new HashSet<ActivityType>
    {
        ActivityType.ThemePartyDay, ActivityType.BranchMeeting, ActivityType.CommitteeMeeting, ActivityType.GroupMeeting, ActivityType.PartyLecture,
        ActivityType.OrganizationalLifeMeeting, ActivityType.DemocraticAppraisal,
    };

    public AssessmentRule? Find(int number) => Rules.FirstOrDefault(rule => rule.Number == number);

    /// <summary>Points of all parts that the rule is worth where everything can be counted.</summary>
    public decimal PointsOf(AssessmentRule rule) => Parts[rule.Part] * rule.Weight / 100m;

    /// <summary>
    /// The built-in rules with all that the office set, in its order. Whoever weighed the results when line 11 was not there yet meant the others to be a
    /// hundred: until the office weighs it, it has what they leave, be it nothing.
    /// </summary>
    public static AssessmentBook Of(IReadOnlyCollection<FigureSetting> settings)
    {
        var book = Default.With(settings);
        if (settings.Any(set => set is { Figure: AssessmentFigure.RuleWeight, Number: Rises }))
            return book;
        var others = book.Rules.Where(rule => rule.Part == AssessmentPart.Results && rule.Number != Rises).Sum(rule => rule.Weight);
        return book.With([new(AssessmentFigure.RuleWeight, Rises, 100 - others)]);
    }

    /// <summary>With these figures in place of the former ones, in the order they were set; of a rule that is not there nothing is changed.</summary>
    public AssessmentBook With(IEnumerable<FigureSetting> settings) => settings.Aggregate(this, (book, next) => book.With(next));

    AssessmentBook With(FigureSetting set) => set.Figure switch
    {
        AssessmentFigure.PartWeight => this with { Parts = new Dictionary<AssessmentPart, int>(Parts) { [(AssessmentPart)set.Number] = set.Value } },
        AssessmentFigure.RuleWeight => Changed(set.Number, rule => rule with { Weight = set.Value }),
        AssessmentFigure.Target => Changed(set.Number, rule => rule with { Target = set.Value }),
        AssessmentFigure.Praise => this with { Praise = set.Value },
        _ => this with { Talk = set.Value },
    };

    AssessmentBook Changed(int number, Func<AssessmentRule, AssessmentRule> change) =>
        this with { Rules = [.. Rules.Select(rule => rule.Number == number ? change(rule) : rule)] };
}
