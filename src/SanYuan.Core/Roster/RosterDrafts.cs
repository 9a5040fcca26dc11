namespace SanYuan.Core.Roster;

/// <summary>What is stored, in the shape of a draft: the start of an update, and what a change is measured against.</summary>
static class RosterDrafts
{
    public static UnitDraft ToDraft(this Unit unit) => new(unit.Code, unit.Name, unit.Kind)
    {
        Aliases = unit.Aliases,
        Sector = unit.Sector,
        Stars = unit.Stars,
        IsSixGood = unit.IsSixGood,
        IsWeak = unit.IsWeak,
        Address = unit.Address,
        Place = unit.Place,
    };

    /// <summary>The same with what the last roster file said: what a file leaves out stays so.</summary>
    public static UnitDraft ToFiled(this Unit unit) => unit.ToDraft() with { Stars = unit.Filed.Stars, IsSixGood = unit.Filed.IsSixGood };

    public static PersonDraft ToDraft(this Person person) => new(person.Code, person.Name)
    {
        Identities = person.Identities,
        WorkUnitCode = person.WorkUnitCode,
        ResponsibleUnitCodes = person.ResponsibleUnitCodes,
        Accounts = person.Accounts,
        Phone = person.Phone,
        IsRetiredFromPost = person.IsRetiredFromPost,
    };
}
