using CsCheck;
using SanYuan.Core.Activities;
using SanYuan.Core.Duties;
using SanYuan.Core.Duties.Leaves;
using static SanYuan.Core.Tests.Duties.DutyWorld;

namespace SanYuan.Core.Tests.Duties;

public sealed class ObligationProperties
{
    static readonly Gen<Evidence> GenEntry =
        from number in Gen.Long[1, 1000]
        from person in Any("R1", "R2", "R3")
        from unit in Any("D1", "D2", "H1")
        from day in Gen.Int[1, 31]
        from type in Any<ActivityType?>(null, ActivityType.ThemePartyDay, ActivityType.SupervisionInspection)
        from supervision in Gen.Bool
        select Entry(number, person, unit, day, type, supervision);

    static readonly Gen<LeaveDraft> GenLeave =
        from person in Any("R1", "R2", "R3")
        from first in Gen.Int[1, 31]
        from last in Gen.Int[1, 31]
        where first <= last
        select Leave(person, first, last);

    static readonly Gen<(DutyRule Rule, Evidence[] Entries, LeaveDraft[] Leaves, DateOnly Today)> GenWorld =
        from rule in Any(DutyBook.Defaults[0], DutyBook.Defaults[1], DutyBook.Defaults[3])
        from count in Gen.Int[1, 3]
        from entries in GenEntry.Array[0, 8]
        from leaves in GenLeave.Array[0, 3]
        from day in Gen.Int[0, 60]
        select (rule with { Count = count }, entries, leaves, October.From.AddDays(day));

    static readonly int[] Places = [0, 1, 2, 3, 4, 5, 6, 7];

    static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    static List<Obligation> Derive(DutyRule rule, IReadOnlyList<Evidence> entries, LeaveDraft[] leaves, DateOnly today)
    {
        var facts = new DutyFacts(County, entries, leaves, today);
        return [.. rule.IsPersonal ? Obligations.OfPeople(October, rule, facts) : Obligations.OfBranches(October, rule, County.Units, facts)];
    }

    [Fact]
    public void In_whichever_order_entries_are_read_duties_stand_the_same_and_are_proven_in_the_order_of_numbers() => Gen.Select(GenWorld, Gen.Shuffle(Places)).Sample((world, places) =>
    {
        var shuffled = places.Where(place => place < world.Entries.Length).Select(place => world.Entries[place]).ToList();
        var (one, other) = (Derive(world.Rule, world.Entries, world.Leaves, world.Today), Derive(world.Rule, shuffled, world.Leaves, world.Today));
        Assert.Equal(one.Select(duty => (duty.Person, duty.Unit, duty.State)), other.Select(duty => (duty.Person, duty.Unit, duty.State)));
        Assert.Equal(one.Select(duty => string.Join(' ', duty.Entries)), other.Select(duty => string.Join(' ', duty.Entries)));
        Assert.Equal(other.Select(duty => string.Join(' ', duty.Entries.OrderBy(entry => entry.Value))), other.Select(duty => string.Join(' ', duty.Entries)));
    });

    [Fact]
    public void One_entry_more_never_makes_a_state_worse() => Gen.Select(GenWorld, GenEntry).Sample((world, more) =>
    {
        var before = Derive(world.Rule, world.Entries, world.Leaves, world.Today);
        var after = Derive(world.Rule, [.. world.Entries, more], world.Leaves, world.Today);
        Assert.Equal(before.Count, after.Count);
        Assert.All(before.Zip(after), pair => Assert.True(pair.Second.State <= pair.First.State));
    });

    [Fact]
    public void Every_bearer_has_one_obligation_with_one_state_that_its_entries_bear_out() => GenWorld.Sample(world =>
    {
        var all = Derive(world.Rule, world.Entries, world.Leaves, world.Today);
        Assert.Equal(all.Count, all.Select(one => (one.Person, one.Unit)).Distinct().Count());
        Assert.All(all, one => Assert.Equal(one.State == DutyState.Done, one.Missing == 0));
        Assert.All(all.SelectMany(one => one.Entries), entry => Assert.Contains(world.Entries, known => known.Entry == entry));
    });

    [Fact]
    public void The_passing_of_a_day_makes_nothing_better() => GenWorld.Sample(world =>
        Assert.All(
            Derive(world.Rule, world.Entries, world.Leaves, world.Today).Zip(Derive(world.Rule, world.Entries, world.Leaves, world.Today.AddDays(1))),
            pair => Assert.True(pair.Second.State >= pair.First.State)));

    [Fact]
    public void The_order_of_the_entries_decides_nothing() => GenWorld.Sample(world =>
        Assert.Equal(
            Derive(world.Rule, world.Entries, world.Leaves, world.Today).Select(one => one.State),
            Derive(world.Rule, [.. world.Entries.Reverse()], world.Leaves, world.Today).Select(one => one.State)));
}
