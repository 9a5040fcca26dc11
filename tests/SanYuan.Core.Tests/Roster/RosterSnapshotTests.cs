using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using static SanYuan.Core.Tests.Roster.RosterTables;

namespace SanYuan.Core.Tests.Roster;

public sealed class RosterSnapshotTests
{
    static readonly DateOnly Day = new(2019, 6, 1);

    static readonly RosterSnapshot Roster = Stored(
        Units("L1|乙支部|两新组织|乙", "D1|甲支部|县直单位|甲", "L2|丙支部|两新组织"),
        People("R2|李秀英|li|||||联络员|l1", "R1|王建国|wang", "R3|张三|||||| 党建办"),
        AppointmentRows(
            "R1|指导员|L1||2019-01-01", "R1|特派员|D1||2018-01-01|2018-12-31", "R2|指导员|L1||2019-01-01||2019-06-02",
            "R3|指导员|L1||2019-01-01", "R3|指导员|L2||2019-01-01"));

    [Fact]
    public void Lists_are_in_the_order_of_codes()
    {
        Assert.Equal(["D1", "L1", "L2"], Roster.Units.Select(unit => unit.Code));
        Assert.Equal(["R1", "R2", "R3"], Roster.People.Select(person => person.Code));
    }

    [Fact]
    public void People_are_found_by_account_code_and_id()
    {
        var wang = Roster.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, "wang"))!;

        Assert.Same(wang, Roster.PersonByCode("r1"));
        Assert.Same(wang, Roster.PersonById(wang.Id));
        Assert.Null(Roster.PersonByAccount(new ChannelAccount(ChannelNames.DingTalk, "wang")));
        Assert.Null(Roster.PersonByCode("R9"));
    }

    [Fact]
    public void Roles_are_identities_and_those_of_active_appointments()
    {
        Assert.Equal(Roles.Instructor, RolesOf("R1", Day));
        Assert.Equal(Roles.Envoy, RolesOf("R1", new DateOnly(2018, 12, 31)));
        Assert.Equal(Roles.None, RolesOf("R1", new DateOnly(2017, 12, 31)));
        Assert.Equal(Roles.Office | Roles.Instructor, RolesOf("R3", Day));
        Assert.Equal(Roles.None, Roster.RolesOf(new PersonId(99), Day));
    }

    [Fact]
    public void An_appointment_is_active_only_after_training_is_passed()
    {
        Assert.Equal(Roles.Liaison, RolesOf("R2", Day));
        Assert.Equal(Roles.Liaison | Roles.Instructor, RolesOf("R2", Day.AddDays(1)));
    }

    [Fact]
    public void The_home_unit_is_that_of_the_only_post()
    {
        Assert.Equal("L1", Roster.HomeUnit(Id("R1"), Day)?.Code);
        Assert.Null(Roster.HomeUnit(Id("R2"), Day));
        Assert.Null(Roster.HomeUnit(Id("R3"), Day));
    }

    [Fact]
    public void A_unit_knows_its_appointees_and_liaisons()
    {
        var unit = Roster.UnitByCode("L1")!;

        Assert.Equal(["R1", "R3"], Roster.AppointeesAt(unit.Id, Day).Select(person => person.Code));
        Assert.Equal(["R2"], Roster.LiaisonsOf(unit.Id).Select(person => person.Code));
        Assert.Equal(["R3"], Roster.Office.Select(person => person.Code));
        Assert.Same(unit, Roster.UnitById(unit.Id));
        Assert.Empty(Roster.LiaisonsOf(new UnitId(99)));
    }

    [Fact]
    public void The_names_are_those_of_units_and_people_and_built_once()
    {
        Assert.Equal(["甲支部", "乙支部", "丙支部"], Roster.Names.Units.Select(unit => unit.Name));
        Assert.Equal(["乙"], Roster.Names.Units[1].Aliases);
        Assert.Equal(["王建国", "李秀英", "张三"], Roster.Names.People.Select(person => person.Name));
        Assert.Same(Roster.Names, Roster.Names);
    }

    [Fact]
    public void An_empty_roster_answers_nothing()
    {
        Assert.Null(RosterSnapshot.Empty.UnitByCode("D1"));
        Assert.Empty(RosterSnapshot.Empty.Names.Units);
    }

    static PersonId Id(string code) => Roster.PersonByCode(code)!.Id;

    static Roles RolesOf(string code, DateOnly day) => Roster.RolesOf(Id(code), day);
}
