using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;
using static SanYuan.Core.Tests.Roster.RosterTables;

namespace SanYuan.Core.Tests.Roster;

public sealed class UnitSheetTests
{
    [Fact]
    public void A_full_row_becomes_a_unit()
    {
        var unit = Assert.Single(Parse(Units("D001|县疾控中心支部|县直单位|疾控；县疾控; 疾控|民生|3|否|是|人民路1号")).Draft!.Units);

        Assert.Equal(("D001", "县疾控中心支部", UnitKind.Organ), (unit.Code, unit.Name, unit.Kind));
        Assert.Equal(["疾控", "县疾控"], unit.Aliases);
        Assert.Equal(("民生", 3, false, true, "人民路1号"), (unit.Sector, unit.Stars, unit.IsSixGood, unit.IsWeak, unit.Address));
    }

    [Fact]
    public void Optional_columns_may_be_missing_and_headers_may_lack_the_star()
    {
        var unit = Assert.Single(Parse(Table("单位", "名称|类别|编码", "绿源合作社|两新组织|L001")).Draft!.Units);

        Assert.Equal(new UnitDraft("L001", "绿源合作社", UnitKind.TwoNew) { Aliases = unit.Aliases }, unit);
        Assert.Empty(unit.Aliases);
    }

    [Fact]
    public void A_place_is_kept_to_a_hundred_metres()
    {
        var table = Table("单位", "编码|名称|类别|经度|纬度", "D1|县直支部|县直单位|113.35849|23.13371", "D2|企业支部|两新组织||");
        Assert.Equal([GeoPoint.Of(23.134, 113.358), null], Parse(table).Draft!.Units.Select(unit => unit.Place));
    }

    [Theory]
    [InlineData("113.358|")]
    [InlineData("|23.134")]
    [InlineData("东经113|北纬23")]
    [InlineData("181|23.134")]
    [InlineData("0|0")]
    [InlineData("NaN|NaN")]
    public void A_place_that_cannot_be_is_reported(string place) =>
        Assert.Equal("单位 第2行 经度：经度和纬度要一起填，写成小数，例如 113.362 和 23.134", Errors(Table("单位", "编码|名称|类别|经度|纬度", $"D1|县直支部|县直单位|{place}")));

    [Theory]
    [InlineData("|县直支部|县直单位", "单位 第2行 编码：没有填，这一列必填")]
    [InlineData("D 1|县直支部|县直单位", "单位 第2行 编码：“D 1” 里有空格或标点，编码里不能有空格、；，、")]
    [InlineData("D1||县直单位", "单位 第2行 名称：没有填，这一列必填")]
    [InlineData("D1|县直支部|", "单位 第2行 类别：没有填，这一列必填")]
    [InlineData("D1|县直支部|县直", "单位 第2行 类别：“县直” 不认识，请填 县直单位、两新组织 或 行业领域")]
    [InlineData("D1|县直支部|县直单位|甲、乙", "单位 第2行 别名：“甲、乙” 里有顿号或逗号，几个别名之间请用；隔开")]
    [InlineData("D1|县直支部|县直单位|||6", "单位 第2行 星级：“6” 不是星级，请填 1 到 5")]
    [InlineData("D1|县直支部|县直单位|||2.5", "单位 第2行 星级：“2.5” 不是星级，请填 1 到 5")]
    [InlineData("D1|县直支部|县直单位||||对", "单位 第2行 六好：“对” 不认识，请填 是 或 否")]
    [InlineData("D1|县直支部|县直单位|||||Y", "单位 第2行 薄弱：“Y” 不认识，请填 是 或 否")]
    [InlineData("D1|县直\n支部|县直单位", "单位 第2行 名称：有换行或控制字符，请删掉")]
    [InlineData("D1|县直\0支部|县直单位", "单位 第2行 名称：有换行或控制字符，请删掉")]
    [InlineData("D1|县直\u202E支部|县直单位", "单位 第2行 名称：有看不见的字符，请重新输入这一格")]
    [InlineData("D1|县直\uFFFD支部|县直单位", "单位 第2行 名称：有乱码，请检查文件的编码，用 UTF-8 或 GBK 另存后再导入")]
    [InlineData("D1|#REF!|县直单位", "单位 第2行 名称：单元格是公式错误 #REF!，请填上实际内容")]
    public void A_bad_cell_is_reported_with_its_place_and_what_to_do(string row, string error) => Assert.Equal(error, Errors(Units(row)));

    [Fact]
    public void Limits_of_length_hold_for_every_column()
    {
        var code = new string('D', 33);
        var longText = new string('长', 201);
        var aliases = string.Join('；', Enumerable.Range(0, 21).Select(number => $"别名{number}"));

        Assert.Equal(
            ["编码", "名称", "别名", "行业", "地址"],
            Parse(Units($"{code}|{longText}|县直单位|{aliases}|{longText}||||{longText}")).Errors.Select(error => error.Column));
        Assert.Contains("最多64个字", Errors(Units($"D1|支部|县直单位|{new string('长', 65)}")), StringComparison.Ordinal);
        Assert.Empty(Errors(Units($"{code[1..]}|{longText[..64]}|县直单位||{longText[..32]}||||{longText[..200]}")));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    public void What_would_be_a_formula_elsewhere_stays_text(string name)
    {
        var table = Units() with { Rows = [new(2, ["D1", name, "县直单位"])] };

        Assert.Equal(name, Assert.Single(Parse(table).Draft!.Units).Name);
    }

    [Fact]
    public void A_code_is_used_once_whatever_its_case() =>
        Assert.Equal(
            "单位 第4行 编码：“d1” 与第2行重复，请改成不同的编码（不分大小写）或删去一行",
            Errors(Units("D1|甲支部|县直单位", "D2|乙支部|县直单位", "d1|丙支部|县直单位")));

    [Fact]
    public void Two_units_of_one_full_name_are_an_error() =>
        Assert.Equal(
            "单位 第3行 名称：“甲支部” 与第2行同名，请写出区别；若是同一单位，请用同一个编码",
            Errors(Units("D1|甲支部|县直单位", "D2|甲支部|县直单位")));

    [Fact]
    public void An_alias_that_two_units_share_is_only_a_notice()
    {
        var result = Parse(Units("D1|甲支部|县直单位|园区支部", "D2|乙支部|县直单位|园区支部；甲支部"));

        Assert.NotNull(result.Draft);
        Assert.Equal(2, result.Notices.Count);
        Assert.Contains("“园区支部” 是几个单位的叫法（D1、D2），有人这样写时会再问是哪一个", result.Notices);
    }

    [Fact]
    public void A_name_of_the_database_is_taken_too()
    {
        var stored = Stored(Units("D1|甲支部|县直单位|疾控"));
        var result = RosterParser.Parse([Units("D2|甲支部|县直单位|疾控")], stored);

        Assert.Equal("单位 第2行 名称：“甲支部” 与已有的单位 D1 同名，请写出区别；若是同一单位，请用同一个编码", Lines(result));
        Assert.Single(result.Notices);
    }

    [Fact]
    public void The_kind_of_a_unit_cannot_change_while_somebody_was_posted_there()
    {
        var stored = Stored(
            Units("D1|甲支部|县直单位", "D2|乙支部|县直单位"), People("R1|王建国"), AppointmentRows("R1|特派员|D1||2019-01-01"));
        var result = RosterParser.Parse([Units("D1|甲支部|两新组织", "D2|乙支部|两新组织")], stored);

        Assert.Equal("单位 第2行 类别：D1 是县直单位，已有聘任，类别不能再改；请改回来，或另用一个编码", Lines(result));
    }
}
