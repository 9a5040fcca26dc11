using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Duties;

/// <summary>A ledger entry, not withdrawn, as far as duties look at it.</summary>
/// <param name="Day">The county's calendar; the first of several.</param>
/// <param name="Supervision">Whether it says which kind of supervision it was.</param>
public readonly record struct Evidence(ActivityId Entry, PersonId Appointee, UnitId Unit, DateOnly Day, ActivityType? Type, bool Supervision)
{
    public static Evidence Of(Activity entry) =>
        new(entry.Id, entry.Content.Appointee, entry.Content.Unit, entry.Content.Date, entry.Content.Type, entry.Content.Supervision is not null);

    /// <summary>Whether it is of a kind the rule asks for. Whoever says that they supervised has inspected, whatever was going on at the branch.</summary>
    public bool Fits(DutyRule rule) =>
        rule.Types.Count == 0 || (Type is { } type && rule.Types.Contains(type))
        || (Supervision && rule.Bearer == DutyBearer.Supervisor && rule.Types.Contains(ActivityType.SupervisionInspection));
}
