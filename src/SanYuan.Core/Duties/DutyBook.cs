using SanYuan.Core.Activities;

namespace SanYuan.Core.Duties;

/// <summary>All rules, every version of each; a rule the office never changed is the built-in one.</summary>
public sealed class DutyBook
{
    /// <summary>The national cadence (条例) and what the roles owe (一个主责).</summary>
    public static readonly IReadOnlyList<DutyRule> Defaults =
    [
        new(1, DutyBearer.Supervisor, [ActivityType.SupervisionInspection], DutyCadence.Month, 1),
        new(2, DutyBearer.Envoy, [], DutyCadence.Month, 1),
        new(3, DutyBearer.Instructor, [], DutyCadence.Month, 1),
        new(4, DutyBearer.Branch, [ActivityType.ThemePartyDay], DutyCadence.Month, 1),
        new(5, DutyBearer.Branch, [ActivityType.CommitteeMeeting], DutyCadence.Month, 1),
        new(6, DutyBearer.Branch, [ActivityType.GroupMeeting], DutyCadence.Month, 1),
        new(7, DutyBearer.Branch, [ActivityType.BranchMeeting], DutyCadence.Quarter, 1),
        new(8, DutyBearer.Branch, [ActivityType.PartyLecture], DutyCadence.Quarter, 1),
        new(9, DutyBearer.Branch, [ActivityType.OrganizationalLifeMeeting], DutyCadence.Year, 1),
        new(10, DutyBearer.Branch, [ActivityType.DemocraticAppraisal], DutyCadence.Year, 1),
    ];

    readonly ILookup<int, DutyRule> _versions;

    /// <param name="changed">What the office decided, in the order it did.</param>
    public DutyBook(IEnumerable<DutyRule> changed)
    {
        _versions = Defaults.Concat(changed).ToLookup(rule => rule.Number);
        Newest = [.. _versions.Select(versions => versions.Last()).OrderBy(rule => rule.Number)];
    }

    /// <summary>Each rule as it was decided last, in the order of numbers; switched off ones too.</summary>
    public IReadOnlyList<DutyRule> Newest { get; }

    public DutyRule? Find(int number) => Newest.FirstOrDefault(rule => rule.Number == number);

    /// <summary>
    /// The rules that a period is measured by: of each the version in force on the period's last day, if it is switched on and of this cadence. So a
    /// change never touches what was owed in periods already over.
    /// </summary>
    public IReadOnlyList<DutyRule> For(DutyPeriod period) =>
    [
        .. _versions.Select(versions => versions.LastOrDefault(rule => rule.From <= period.To)).OfType<DutyRule>()
            .Where(rule => rule.IsActive && rule.Every == period.Every).OrderBy(rule => rule.Number),
    ];
}
