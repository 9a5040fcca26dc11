namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>Every figure the rehearsed year told, counted again from the raw rows.</summary>
public sealed class RecountTests(Year year) : IClassFixture<Year>
{
    /// <summary>Five working days after the year, when the last round is over.</summary>
    static readonly DateTime End = new(2020, 1, 8, 22, 41, 0);

    [Fact]
    public void What_is_kept_of_every_step_makes_the_ledger_as_it_stands()
    {
        var raw = RawTables.Read(year.Kept);
        var (now, past) = (Now.Read(raw, End), new Past(raw).AsOf(End));
        Assert.Equal(now.Terms, past.Terms);
        Assert.Equal(now.Leaves, past.Leaves);
        Assert.Equal(now.Rules.Count, past.Rules.Count);
        Assert.Equal(now.Entries, past.Entries);
        Assert.Equal(now.Findings, past.Findings);
        Assert.Equal(now.Meetings, past.Meetings);
        Assert.Equal(now.Invitations, past.Invitations);
        Assert.Equal(now.Statements, past.Statements);
        Assert.Equal(now.Measures.Select(one => (one.Number, one.DueOn)), past.Measures.Select(one => (one.Number, one.DueOn)));
        Assert.Equal(now.Signals, past.Signals);
        Assert.Equal(now.Candidates, past.Candidates);
    }

    [Fact]
    public void Every_digest_sent_says_what_the_ledger_held_at_that_moment()
    {
        var raw = RawTables.Read(year.Kept);
        var sent = SentTexts.Of(raw);
        var expected = new Rounds(raw, new Past(raw)).Parcels().ToDictionary(parcel => (parcel.At, parcel.Person), parcel => SentTexts.Comparable(parcel.Lines));
        Differences.AssertNone(expected, sent);
    }
}
