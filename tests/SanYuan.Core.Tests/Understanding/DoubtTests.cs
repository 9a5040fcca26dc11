using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Tests.Understanding;

public class DoubtTests
{
    private static readonly Interpreter Twins = new(new NameDirectory(
        [
            Unit("t1", "县税务局第一党支部", "税务一支部"), Unit("t2", "县税务局第二党支部", "税务二支部"), Unit("y1", "育英学校党支部", "育英"),
            Unit("y2", "育英幼儿园党支部", "育英"), Unit("w", "县水利局机关党支部", "水利局"),
        ],
        []));

    [Theory]
    [InlineData("昨天税务局主题党日12人参加", "税务局", "t1 t2")]
    [InlineData("昨天税务局支部主题党日12人参加", "税务局支部", "t1 t2")]
    [InlineData("昨天县税务局党支部主题党日12人参加", "县税务局党支部", "t1 t2")]
    [InlineData("昨天育英主题党日12人参加", "育英", "y1 y2")]
    public void A_name_that_fits_two_units_is_told_as_doubtful_and_the_rest_is_kept(string text, string words, string codes)
    {
        var told = Assert.Single(Twins.Interpret(text, Corpus.Moment, Roles.Envoy).Statements);
        var doubt = Assert.Single(told.Doubts);
        Assert.Equal((DoubtKind.AmbiguousUnit, words, codes), (doubt.Kind, Words(text, doubt), string.Join(' ', doubt.Candidates)));
        Assert.Equal((null, 12, new DateOnly(2020, 10, 20)), (told.Unit, told.Participants!.Value, told.Date!.Value));
    }

    [Theory]
    [InlineData("昨天税务局二支部主题党日12人参加", "t2")]
    [InlineData("昨天税务局第一支部主题党日12人参加", "t1")]
    [InlineData("昨天育英幼儿园主题党日12人参加", "y2")]
    public void A_name_that_fits_one_unit_is_no_doubt(string text, string code)
    {
        var told = Assert.Single(Twins.Interpret(text, Corpus.Moment, Roles.Envoy).Statements);
        Assert.Empty(told.Doubts);
        Assert.Equal(code, told.Unit!.Value);
    }

    [Fact]
    public void At_most_four_units_are_offered()
    {
        var names = new NameDirectory([.. "一二三四五六".Select(n => Unit($"t{n}", $"县税务局第{n}党支部"))], []);
        var told = Assert.Single(new Interpreter(names).Interpret("昨天税务局主题党日12人参加", Corpus.Moment, Roles.Envoy).Statements);
        Assert.Equal(["t一", "t二", "t三", "t四"], Assert.Single(told.Doubts).Candidates);
    }

    [Theory]
    [InlineData("2月30日水利局主题党日12人参加", "2月30日")]
    [InlineData("13月5日水利局主题党日12人参加", "13月5日")]
    [InlineData("2020年9月31日水利局主题党日12人参加", "2020年9月31日")]
    [InlineData("十一月三十一号水利局主题党日12人参加", "十一月三十一号")]
    [InlineData("10月35日水利局主题党日12人参加", "10月35日")]
    [InlineData("9月29日到9月31日水利局培训12人参加", "9月29日到9月31日")]
    [InlineData("上月31号水利局主题党日12人参加", "上月31号")]
    public void A_day_the_calendar_does_not_have_is_told_as_doubtful(string text, string words)
    {
        var told = Corpus.One(text);
        var doubt = Assert.Single(told.Doubts);
        Assert.Equal((DoubtKind.ImpossibleDate, words), (doubt.Kind, Words(text, doubt)));
        Assert.Empty(doubt.Candidates);
        Assert.Equal((null, "water", 12), (told.Date, told.Unit!.Value, told.Participants!.Value));
    }

    [Fact]
    public void An_invitation_to_an_impossible_day_is_doubtful_too()
    {
        var told = Corpus.One("11月31日上午9点水利局开党员大会，请您参加", Roles.Liaison);
        Assert.Equal(DoubtKind.ImpossibleDate, Assert.Single(told.Doubts).Kind);
        Assert.Equal((null, new TimeOnly(9, 0)), (told.Date, told.Time!.Value));
    }

    [Fact]
    public void A_correction_can_be_doubtful() =>
        Assert.Equal(DoubtKind.ImpossibleDate, Assert.Single(Corpus.One("#12日期改成2月30日").Doubts).Kind);

    [Fact]
    public void Of_two_records_only_the_doubtful_one_is_doubted()
    {
        const string Text = "2月30日水利局支委会5人；10月9日法院党小组会6人";
        var told = Corpus.Read(Text).Statements;
        Assert.Equal([1, 0], told.Select(t => t.Doubts.Count));
        Assert.Equal([null, new DateOnly(2020, 10, 9)], told.Select(t => t.Date?.Value));
    }

    private static string Words(string text, Doubt doubt) => text.Substring(doubt.Span.Start, doubt.Span.Length);

    private static NamedUnit Unit(string code, string name, params string[] aliases) => new(code, name, UnitKind.Organ, null, aliases);
}
