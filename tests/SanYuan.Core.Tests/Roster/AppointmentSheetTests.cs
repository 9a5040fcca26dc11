using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;
using static SanYuan.Core.Tests.Roster.RosterTables;

namespace SanYuan.Core.Tests.Roster;

public sealed class AppointmentSheetTests
{
    static readonly RosterTable ThreeUnits = Units("D1|甲支部|县直单位", "L1|乙支部|两新组织", "H1|经济领域|行业领域");
    static readonly RosterTable OnePerson = People("R1|王建国");

    [Fact]
    public void A_full_row_becomes_an_appointment()
    {
        var draft = Parse(ThreeUnits, OnePerson, AppointmentRows("r1|特派员|d1|L1|2019-01-01|2020/12/31|2018年12月28日|统一派驻")).Draft!;

        Assert.Equal(
            new AppointmentDraft("R1", Roles.Envoy, "D1", new DateOnly(2019, 1, 1))
            {
                End = new DateOnly(2020, 12, 31),
                SelectingUnitCode = "L1",
                TrainingPassed = new DateOnly(2018, 12, 28),
                Way = "统一派驻",
            },
            Assert.Single(draft.Appointments));
    }

    [Theory]
    [InlineData("|特派员|D1||2019-01-01", "人员编码：没有填，这一列必填")]
    [InlineData("R9|特派员|D1||2019-01-01", "人员编码：没有编码为“R9”的人员，请先在“人员”表里加上，或改正编码")]
    [InlineData("R1|联络员|D1||2019-01-01", "角色：“联络员” 不认识，请填 特派员、指导员 或 监督员")]
    [InlineData("R1|特派员|D9||2019-01-01", "派驻单位编码：没有编码为“D9”的单位，请先在“单位”表里加上，或改正编码")]
    [InlineData("R1|特派员|D1|D9|2019-01-01", "选派单位编码：没有编码为“D9”的单位，请先在“单位”表里加上，或改正编码")]
    [InlineData("R1|特派员|D1||", "开始：没有填，这一列必填")]
    [InlineData("R1|特派员|D1||2019-02-30", "开始：“2019-02-30” 不是日期，请写成 2019-01-01")]
    [InlineData("R1|特派员|D1||2019-01-02|2019-01-01", "结束：2019-01-01 早于开始 2019-01-02，请改正其中一个")]
    [InlineData("R1|特派员|D1||2019-01-01||去年", "培训合格：“去年” 不是日期，请写成 2019-01-01")]
    [InlineData("R1|特派员|D1||2019-01-01|||抽签", "选派方式：“抽签” 不认识，请填 个人报名、组织推荐、统一派驻 或 社会招聘")]
    [InlineData("R1|特派员|L1||2019-01-01", "角色：特派员派到县直单位，而 L1 是两新组织，请改角色或派驻单位编码")]
    [InlineData("R1|指导员|H1||2019-01-01", "角色：指导员派到两新组织，而 H1 是行业领域，请改角色或派驻单位编码")]
    [InlineData("R1|监督员|D1||2019-01-01", "角色：监督员派到行业领域，而 D1 是县直单位，请改角色或派驻单位编码")]
    public void A_bad_cell_is_reported_with_its_place_and_what_to_do(string row, string error) =>
        Assert.Equal("聘任 第2行 " + error, Errors(ThreeUnits, OnePerson, AppointmentRows(row)));

    [Theory]
    [InlineData("R1|特派员|D1||2019-01-01|2019-01-01")]
    [InlineData("R1|指导员|L1||2019-01-01")]
    [InlineData("R1|监督员|H1||2019-01-01")]
    public void Each_role_goes_to_its_kind_of_unit(string row) => Assert.Empty(Errors(ThreeUnits, OnePerson, AppointmentRows(row)));

    [Fact]
    public void The_kind_of_a_unit_of_the_database_counts_too()
    {
        var result = RosterParser.Parse([AppointmentRows("R1|特派员|L1||2019-01-01")], Stored(ThreeUnits, OnePerson));

        Assert.Contains("特派员派到县直单位，而 L1 是两新组织", Lines(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-01-01|", "2020-01-01|")]
    [InlineData("2019-01-01|2019-12-31", "2019-12-31|")]
    [InlineData("2019-01-01|", "2019-01-01|")]
    [InlineData("2020-01-01|", "2019-01-01|2020-06-30")]
    public void Overlapping_terms_of_one_post_are_an_error(string one, string two)
    {
        var errors = Parse(ThreeUnits, OnePerson, AppointmentRows($"R1|特派员|D1||{one}", $"R1|特派员|D1||{two}")).Errors;

        Assert.Equal(("聘任", 3, "开始"), (Assert.Single(errors).Sheet, errors[0].Row, errors[0].Column));
        Assert.Contains("与第2行", errors[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_that_follow_each_other_or_differ_in_the_post_are_fine() =>
        Assert.Empty(Errors(ThreeUnits, OnePerson, AppointmentRows(
            "R1|特派员|D1||2019-01-01|2019-12-31", "R1|特派员|D1||2020-01-01|", "R1|指导员|L1||2019-01-01|")));

    [Fact]
    public void A_term_of_the_database_overlaps_too_unless_it_is_the_same_appointment()
    {
        var stored = Stored(ThreeUnits, OnePerson, AppointmentRows("R1|特派员|D1||2019-01-01|"));

        Assert.Contains(
            "与已有的聘任（2019-01-01 起）重叠",
            Lines(RosterParser.Parse([AppointmentRows("R1|特派员|D1||2019-06-01|")], stored)), StringComparison.Ordinal);
        Assert.Empty(Lines(RosterParser.Parse([AppointmentRows("R1|特派员|D1||2019-01-01|2019-05-31", "R1|特派员|D1||2019-06-01|")], stored)));
    }

    [Fact]
    public void A_cell_that_says_the_same_as_the_last_time_leaves_what_was_said_in_chat_since()
    {
        var filed = Stored(ThreeUnits, OnePerson, AppointmentRows("R1|特派员|D1||2019-01-01|||统一派驻"));
        var ended = new DateOnly(2019, 10, 31);
        var stored = new RosterSnapshot(filed.Units, filed.People, [filed.Appointments[0] with { End = ended }]);

        RosterDraft Read(params string[] rows) => RosterParser.Parse([AppointmentRows(rows)], stored).Draft!;
        var again = Read("R1|特派员|D1||2019-01-01|||统一派驻", "R1|特派员|D1||2019-11-01|");
        Assert.Equal((ended, "统一派驻"), (stored.Merge(again.Appointments[0]).End, stored.Merge(again.Appointments[0]).Way));
        Assert.Equal(new ChangeCount(1, 0, 1), RosterChange.Between(stored, again).Appointments);
        Assert.Equal(new DateOnly(2019, 12, 31), stored.Merge(Read("R1|特派员|D1||2019-01-01|2019-12-31||组织推荐").Appointments[0]).End);
    }
}
