using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Demonstration;
using static SanYuan.Core.Tests.Roster.RosterTables;

namespace SanYuan.Core.Tests.Roster;

public sealed class DemonstrationCountyTests
{
    static readonly RosterDraft County = DemonstrationCounty.Create();

    [Fact]
    public void It_has_27_organs_50_two_new_branches_and_7_sectors() =>
        Assert.Equal((27, 50, 7), (Kind(UnitKind.Organ), Kind(UnitKind.TwoNew), Kind(UnitKind.Sector)));

    [Fact]
    public void It_has_92_appointees_54_of_them_retired_from_post()
    {
        var appointees = County.Appointments.Select(one => one.PersonCode).ToHashSet();

        Assert.Equal((92, 92), (appointees.Count, County.Appointments.Count));
        Assert.Equal((35, 50, 7), (Role(Roles.Envoy), Role(Roles.Instructor), Role(Roles.Supervisor)));
        Assert.Equal(54, County.People.Count(person => appointees.Contains(person.Code) && person.IsRetiredFromPost));
        Assert.Equal(54, County.People.Count(person => person.IsRetiredFromPost));
        Assert.All(County.Appointments, one => Assert.Equal((DemonstrationCounty.Start, null), (one.Start, one.End)));
    }

    [Fact]
    public void Every_post_is_filled_and_every_branch_has_one_liaison()
    {
        var roster = Store(County);

        Assert.All(roster.Units, unit => Assert.NotEmpty(roster.AppointeesAt(unit.Id, DemonstrationCounty.Start)));
        Assert.All(roster.Units.Where(unit => unit.Kind != UnitKind.Sector), unit => Assert.Single(roster.LiaisonsOf(unit.Id)));
        Assert.All(County.Appointments, one => Assert.NotEqual(one.UnitCode, one.SelectingUnitCode));
    }

    [Fact]
    public void It_has_an_office_leaders_and_selecting_units() =>
        Assert.Equal((3, 2, 3, 71), (Identity(Roles.Office), Identity(Roles.Leader), Identity(Roles.SelectingUnit), Identity(Roles.Liaison)));

    [Fact]
    public void Everybody_has_an_own_name_and_only_a_web_chat_account_equal_to_their_code()
    {
        Assert.Equal(County.People.Count, County.People.Select(person => person.Name).Distinct().Count());
        Assert.All(County.People, person => Assert.Equal([new ChannelAccount(ChannelNames.WebChat, person.Code)], person.Accounts));
        Assert.Equal(["王建国", "李秀英"], County.People.Take(2).Select(person => person.Name));
    }

    [Fact]
    public void Names_and_aliases_belong_to_one_unit()
    {
        var names = County.Units.SelectMany(unit => unit.Aliases.Append(unit.Name)).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(County.Units.Where(unit => unit.Kind != UnitKind.Sector), unit => Assert.InRange(unit.Stars ?? 0, 1, 5));
        Assert.Equal([1, 2, 3, 4, 5], County.Units.Select(unit => unit.Stars).OfType<int>().Distinct().Order());
        Assert.Contains(County.Units, unit => unit.IsWeak);
        Assert.All(County.Units, unit => Assert.Equal(unit.Kind == UnitKind.TwoNew, unit.IsSixGood is not null));
    }

    [Fact]
    public void Every_row_of_it_would_pass_an_import()
    {
        Assert.Empty(Errors(RosterSheetsOf.Tables(County)));
        Assert.Equal(
            new RosterChange(new(0, 0, 84), new(0, 0, County.People.Count), new(0, 0, 92)),
            RosterChange.Between(Store(County), DemonstrationCounty.Create()));
    }

    static int Kind(UnitKind kind) => County.Units.Count(unit => unit.Kind == kind);

    static int Role(Roles role) => County.Appointments.Count(one => one.Role == role);

    static int Identity(Roles role) => County.People.Count(person => person.Identities.HasFlag(role));
}
