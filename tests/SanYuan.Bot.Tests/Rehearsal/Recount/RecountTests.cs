namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>Every figure of every digest and score of the rehearsed year, counted again from the raw rows by code that shares nothing with what it checks.</summary>
public sealed class RecountTests(Year year) : IClassFixture<Year>
{
    RawTables Raw => year.Raw;

    [Fact]
    public void What_is_kept_of_every_step_makes_the_ledger_as_it_stands()
    {
        var (now, past) = (Now.Read(Raw, YearsEnd.Moment), new Past(Raw).AsOf(YearsEnd.Moment));
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
        var expected = new Rounds(Raw, new Past(Raw)).Parcels().ToDictionary(parcel => (parcel.At, parcel.Person), parcel => SentTexts.Comparable(parcel.Lines));
        Differences.AssertNone(expected, SentTexts.Of(Raw));
    }

    /// <summary>What is seldom, and would go wrong unseen if it never happened.</summary>
    [Theory]
    [InlineData("请假免")]
    [InlineData("到会两边说法不一")]
    [InlineData("已离任")]
    [InlineData("更正：")]
    [InlineData("新超期问题")]
    [InlineData("还等党建办确认")]
    [InlineData("待核条件")]
    [InlineData("预警：")]
    [InlineData("待核实的异常提示")]
    [InlineData("到期未落实措施")]
    [InlineData("临时邀请")]
    [InlineData("共性问题")]
    public void What_is_seldom_is_told_in_the_year(string words) => Assert.Contains(SentTexts.Of(Raw).Values, lines => lines.Any(line => line.Contains(words, StringComparison.Ordinal)));

    [Fact]
    public void Every_period_of_the_year_had_its_round()
    {
        var periods = Span.AllOf(2019).Where(span => span.Kind != "day" && span.To <= DateOnly.FromDateTime(YearsEnd.Moment)).Select(span => span.Key);
        Assert.Empty(periods.Except(Raw["digest_runs"].Select(row => row.Text("run_key"))));
    }

    [Theory]
    [InlineData("day")]
    [InlineData("week")]
    [InlineData("month")]
    [InlineData("quarter")]
    [InlineData("year")]
    public async Task Every_digest_of_the_year_that_is_over_says_what_the_rows_say(string kind)
    {
        await using var end = await YearsEnd.OpenAsync(year.Kept);
        var now = Now.Read(Raw, YearsEnd.Moment);
        var readers = Reader.All(now);
        foreach (var span in Span.AllOf(2019).Where(span => span.Kind == kind))
            Differences.AssertNone(readers.ToDictionary(reader => reader, Whole(new Counted(span, now, whole: true))), await end.AskAllAsync(span, readers));
    }

    [Theory]
    [InlineData("2019-02")]
    [InlineData("2019-W42")]
    [InlineData("2019-Q4")]
    public async Task Whoever_asks_for_one_digest_reads_the_same(string period)
    {
        await using var end = await YearsEnd.OpenAsync(year.Kept);
        var counted = new Counted(Span.Of(period), Now.Read(Raw, YearsEnd.Moment), whole: true);
        foreach (var reader in Reader.All(counted.Ledger))
            Assert.Equal(Whole(counted)(reader), await end.AskAsync(counted.Span, reader));
    }

    [Fact]
    public void Every_line_and_total_of_every_settled_score_is_what_the_rows_say()
    {
        var scores = year.Scores;
        Differences.AssertNone(scores.ToDictionary(score => score.Who.Code, score => score.Told), Settled.Of(Raw));
        Assert.Equal(scores.Select(score => score.Who.Person), Raw["assessment_scores"].OrderBy(row => row.Number("place")).Select(row => row.Number("person_id")));
        Assert.All(Raw["assessment_scores"].SelectMany(Settled.Lines), line => Assert.Equal(line.Line.Achieved, line.Proved));
    }

    [Fact]
    public void Praise_and_talk_are_told_as_the_rows_say_to_the_office_and_to_everybody_of_themselves()
    {
        var scores = year.Scores;
        Assert.Equal(ScoreTexts.Preview(scores, year.Settling), Raw["inbox"].Single(row => row.Text("text") == "考核定档 2019").Text("reply"));
        Assert.Equal(ScoreTexts.Settled(scores), Raw["inbox"].Single(row => row.Text("text") == "确认定档").Text("reply"));
        var heard = Raw["outbox"].Where(row => row.Text("unique_key").StartsWith("assessment-outcome:", StringComparison.Ordinal))
            .ToDictionary(row => row.Number("receiver_id"), row => (IReadOnlyList<string>)row.Text("text").Split('\n'));
        Differences.AssertNone(scores.Where(score => score.IsMeasured).ToDictionary(score => score.Who.Person, ScoreTexts.ToAppointee), heard);
    }

    [Theory]
    [InlineData("特派员")]
    [InlineData("指导员")]
    [InlineData("监督员")]
    public async Task Everybody_stands_at_the_rank_the_rows_say(string role)
    {
        await using var end = await YearsEnd.OpenAsync(year.Kept);
        var expected = ScoreTexts.Ranks(role, year.Scores, year.Settling);
        var told = new List<string>();
        for (var page = 1; told.Count < expected.Count; page++)
        {
            var lines = (await end.SayAsync(year.Settling.People.First(person => person.IsOffice), $"考核名单 2019 {role} 第{page}页")).Split('\n');
            Assert.Equal($"2019年度{role}{expected.Count}人（已定档）", lines[0]);
            told.AddRange(lines.Skip(1).Where(line => !line.StartsWith("还有", StringComparison.Ordinal)));
        }
        Assert.Equal(expected, told);
    }

    Func<Reader, IReadOnlyList<string>> Whole(Counted counted) => reader =>
    {
        var digest = Digests.Of(counted, reader, Raw);
        return [digest.Title, .. digest.Lines.Select(line => $"{line.Value}｜{line.Text}")];
    };
}
