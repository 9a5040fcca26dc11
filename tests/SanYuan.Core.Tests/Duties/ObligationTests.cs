using SanYuan.Core.Activities;
using SanYuan.Core.Duties;
using SanYuan.Core.Primitives;
using static SanYuan.Core.Tests.Duties.DutyWorld;

namespace SanYuan.Core.Tests.Duties;

public sealed class ObligationTests
{
    [Theory]
    [InlineData(10, 1, DutyState.NotYetDue)]
    [InlineData(10, 23, DutyState.NotYetDue)]
    [InlineData(10, 24, DutyState.Owed)]
    [InlineData(10, 31, DutyState.Owed)]
    [InlineData(11, 1, DutyState.Owed)]
    [InlineData(11, 2, DutyState.Late)]
    public void A_duty_becomes_owed_five_working_days_before_and_late_after_a_day_of_grace(int month, int day, DutyState expected) =>
        Assert.Equal(expected, Of("R1", EnvoyRule, new DateOnly(2019, month, day), [])!.State);

    [Fact]
    public void One_entry_at_the_posted_unit_fulfils_it_and_proves_it()
    {
        var done = Of("R1", EnvoyRule, new DateOnly(2019, 11, 20), [Entry(7, "R1", "D1", 3)])!;
        Assert.Equal((DutyState.Done, new ActivityId(7).Value), (done.State, Assert.Single(done.Entries).Value));
    }

    [Fact]
    public void An_entry_elsewhere_or_of_another_month_or_person_does_not_count()
    {
        var elsewhere = new[] { Entry(1, "R1", "D2", 3), Entry(2, "R3", "D1", 3), Entry(3, "R1", "D1", 3) with { Day = new DateOnly(2019, 9, 30) } };
        Assert.Equal(DutyState.Late, Of("R1", EnvoyRule, new DateOnly(2019, 11, 20), elsewhere)!.State);
    }

    [Fact]
    public void A_supervisor_inspects_wherever_it_is_and_by_kind_or_by_word()
    {
        var today = new DateOnly(2019, 11, 20);
        Assert.Equal(DutyState.Done, Of("R2", SupervisorRule, today, [Entry(1, "R2", "D1", 3, ActivityType.SupervisionInspection)])!.State);
        Assert.Equal(DutyState.Done, Of("R2", SupervisorRule, today, [Entry(1, "R2", "D2", 3, ActivityType.ThemePartyDay, supervision: true)])!.State);
        Assert.Equal(DutyState.Late, Of("R2", SupervisorRule, today, [Entry(1, "R2", "D2", 3, ActivityType.ThemePartyDay)])!.State);
    }

    [Fact]
    public void A_leave_of_the_whole_month_excuses_and_a_short_one_does_not()
    {
        var today = new DateOnly(2019, 11, 20);
        Assert.Equal(DutyState.Excused, Of("R1", EnvoyRule, today, [], Leave("R1", 1, 31))!.State);
        Assert.Equal(DutyState.Late, Of("R1", EnvoyRule, today, [], Leave("R1", 8, 18))!.State);
        Assert.Equal(DutyState.Late, Of("R1", EnvoyRule, today, [], Leave("R2", 1, 31))!.State);
    }

    /// <summary>October 2019 works the 8th to 12th (the 12th a Saturday), 14th to 18th, 21st to 25th, 28th to 31st.</summary>
    [Theory]
    [InlineData(24, DutyState.Late)]
    [InlineData(25, DutyState.Excused)]
    public void Fewer_than_five_working_days_left_excuse(int last, DutyState expected) =>
        Assert.Equal(expected, Of("R1", EnvoyRule, new DateOnly(2019, 11, 20), [], Leave("R1", 1, last))!.State);

    [Fact]
    public void Whoever_began_with_fewer_than_five_working_days_left_owes_nothing() =>
        Assert.Null(Of("R3", EnvoyRule, new DateOnly(2019, 11, 20), []));

    [Fact]
    public void Done_while_on_leave_is_done() =>
        Assert.Equal(DutyState.Done, Of("R1", EnvoyRule, new DateOnly(2019, 11, 20), [Entry(1, "R1", "D1", 3)], Leave("R1", 1, 31))!.State);

    [Fact]
    public void Branches_are_proved_by_anybodys_entries_and_sectors_owe_nothing()
    {
        var facts = new DutyFacts(County, [Entry(1, "R2", "D1", 3, ActivityType.ThemePartyDay), Entry(2, "R1", "D2", 3)], [], new DateOnly(2019, 11, 20));
        var all = Obligations.OfBranches(October, DutyBook.Defaults[3], County.Units, facts).ToDictionary(one => County.UnitById(one.Unit)!.Code, one => one.State);
        Assert.Equal(new Dictionary<string, DutyState> { ["D1"] = DutyState.Done, ["D2"] = DutyState.Late }, all);
    }
}
