using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Tests.Understanding;

public class NameTests
{
    public static TheoryData<string, string> Forms() =>
        new(Corpus.Names.Units.SelectMany(u => u.Aliases.Prepend(u.Name).Select(form => (form, u.Code))));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_unit_is_found_by_each_of_its_names(string form, string code) =>
        Assert.Equal(code, Corpus.One($"昨天去{form}参加主题党日，12人参加").Unit?.Value);

    [Fact]
    public void A_form_that_two_units_share_names_neither()
    {
        var names = new NameDirectory([Unit("a", "东镇农业公司党支部"), Unit("b", "东镇农业股份有限公司党支部")], []);
        var read = new Interpreter(names).Interpret("昨天东镇农业主题党日12人参加", Corpus.Moment, Roles.Envoy);
        Assert.Null(read.Statements[0].Unit);
    }

    [Fact]
    public void Another_name_that_differs_in_more_than_its_spelling_is_not_found() =>
        Assert.Null(Corpus.One("昨天县统计局主题党日，12人参加").Unit);

    public static TheoryData<string, string> Shortened() => new(Corpus.Names.Units.Where(u => u.Kind != UnitKind.Sector)
        .SelectMany(u => u.Aliases.Prepend(u.Name).SelectMany(form => Ways(form).Select(way => (way, u.Code)))).Distinct());

    [Theory]
    [MemberData(nameof(Shortened))]
    public void Every_unit_is_found_by_what_people_make_of_its_names(string form, string code) =>
        Assert.Equal(code, Corpus.One($"昨天去{form}参加主题党日，12人参加").Unit?.Value);

    [Theory]
    [InlineData("恒大昨天支委会3人", "hengda")]
    [InlineData("昨天去康和支部参加党课12人", "kanghe")]
    [InlineData("教休局昨天支委会3人", "edu")]
    [InlineData("昨天图书馆昨支委会3人", "library")]
    [InlineData("昨天交通运局支委会3人", "transport")]
    public void A_slip_of_the_finger_is_read_over(string text, string code) => Assert.Equal(code, Corpus.One(text).Unit?.Value);

    [Fact]
    public void A_branch_named_once_is_known_by_its_number_from_there_on()
    {
        var told = Corpus.Read("昨天上午园区三支部支委会3人，下午园区六支部党课9人，三支部台账不全").Statements;
        Assert.Equal(["park3", "park6"], told.Select(t => t.Unit?.Value));
        Assert.Equal("台账不全", Assert.Single(told[0].Findings).Value);
    }

    private static IEnumerable<string> Ways(string form)
    {
        if (form[0] == '县' && form.Length > 3) yield return form[1..];
        if (form.EndsWith("机关党支部", StringComparison.Ordinal)) yield return form[..^5];
        if (form.EndsWith("党支部", StringComparison.Ordinal)) yield return form[..^3] + "支部";
        else if (!form.EndsWith("支部", StringComparison.Ordinal)) yield return form + "党支部";
        yield return form.Replace("第三", "第3", StringComparison.Ordinal).Replace("三支部", "3支部", StringComparison.Ordinal);
        yield return form.Replace("县", "縣", StringComparison.Ordinal).Replace("党", "黨", StringComparison.Ordinal).Replace("业", "業", StringComparison.Ordinal);
    }

    private static NamedUnit Unit(string code, string name) => new(code, name, UnitKind.TwoNew, null, []);
}
