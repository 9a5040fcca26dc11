using CsCheck;
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

    [Fact]
    public void A_day_of_any_year_is_read_back_from_how_it_is_written() =>
        Gen.Select(Gen.Int[1, 364], Gen.Int[0, 3]).Sample((ago, way) =>
        {
            var day = DateOnly.FromDateTime(Corpus.Moment.DateTime).AddDays(-ago);
            var phrase = way switch
            {
                0 => $"{day.Year}年{day.Month}月{day.Day}日",
                1 => $"{day:yyyy-MM-dd}",
                2 => $"{day:yyyyMMdd}",
                _ => $"{day.Year}.{day.Month}.{day.Day}",
            };
            return Corpus.One($"{phrase}水利局主题党日12人参加").Date?.Value == day;
        }, iter: 500);

    private static NamedUnit Unit(string code, string name) => new(code, name, UnitKind.TwoNew, null, []);
}
