using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;
using static SanYuan.Core.Tests.Roster.RosterTables;

namespace SanYuan.Core.Tests.Roster;

public sealed class RosterParserTests
{
    [Fact]
    public void All_errors_are_reported_in_the_order_of_the_file_and_there_is_no_draft()
    {
        var result = Parse(
            AppointmentRows("R1|特派员|D1||何时|"),
            People("R1|王建国||||||委员"),
            Units("D1|甲支部|县直单位|||9|好", "D2|乙支部|县直"));

        Assert.Null(result.Draft);
        Assert.Equal(
            ["单位 2 星级", "单位 2 六好", "单位 3 类别", "人员 2 身份", "聘任 2 开始"],
            result.Errors.Select(error => $"{error.Sheet} {error.Row} {error.Column}"));
    }

    [Fact]
    public void A_missing_required_column_is_one_error_and_not_one_for_each_row() =>
        Assert.Equal(
            "单位 第1行 类别：缺少这一列，请对照模板补上（import --template 可以得到模板）",
            Errors(Table("单位", "编码|名称", "D1|甲支部", "D2|乙支部")));

    [Fact]
    public void A_column_that_appears_twice_is_an_error() =>
        Assert.Equal("单位 第1行 名称：这一列出现了两次，请只留一列", Errors(Table("单位", "编码|名称|类别|名称 *", "D1|甲支部|县直单位|乙")));

    [Fact]
    public void An_unknown_column_is_a_notice()
    {
        var result = Parse(Table("单位", "编码|名称|类别|备注|", "D1|甲支部|县直单位|无|"));

        Assert.NotNull(result.Draft);
        Assert.Equal(["单位 的列“备注”不认识，没有读取"], result.Notices);
    }

    [Fact]
    public void Without_any_known_sheet_there_is_an_error()
    {
        Assert.Contains("没有找到工作表", Errors(), StringComparison.Ordinal);
        Assert.Contains("没有找到工作表", Errors(Table("Sheet1", UnitHeader)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_may_be_missing_and_a_blank_row_is_skipped()
    {
        var draft = Parse(Units("D1|甲支部|县直单位", " | | ", "D2|乙支部|县直单位")).Draft!;

        Assert.Equal((2, 0, 0), (draft.Units.Count, draft.People.Count, draft.Appointments.Count));
    }

    [Fact]
    public void A_sheet_of_more_than_50000_rows_is_refused()
    {
        var rows = Enumerable.Range(2, RosterLimits.Rows + 1).Select(number => new RosterRow(number, [$"D{number}", $"支部{number}", "县直单位"])).ToList();

        Assert.Equal("单位：超过 50000 行，请分成几个文件导入", Errors(Units() with { Rows = rows }));
        Assert.Equal(RosterLimits.Rows, Parse(Units() with { Rows = rows[1..] }).Draft!.Units.Count);
    }

    [Fact]
    public void A_column_the_file_lacks_keeps_what_is_stored_and_a_blank_cell_clears_it()
    {
        var stored = new RosterSnapshot([], [Wang()], []);
        var kept = RosterParser.Parse([Table("人员", "编码|姓名|钉钉账号", "r1|王建国|")], stored).Draft!.People.Single();

        Assert.Equal(("R1", "13800001111", Roles.Office), (kept.Code, kept.Phone, kept.Identities));
        Assert.Equal([new(ChannelNames.WeCom, "wang"), new(ChannelNames.WebChat, "R1")], kept.Accounts);
    }

    [Fact]
    public void The_change_counts_what_is_new_different_and_the_same()
    {
        var stored = Stored(Units("D1|甲支部|县直单位|甲；一", "D2|乙支部|县直单位"), People("R1|王建国|w"), AppointmentRows("R1|特派员|D1||2019-01-01"));
        var tables = new[]
        {
            Units("D1|甲支部|县直单位|一；甲", "D2|乙支部|县直单位|||3", "D3|丙支部|县直单位"),
            People("R1|王建国|w"),
            AppointmentRows("R1|特派员|D1||2019-01-01|2019-12-31"),
        };

        var change = RosterChange.Between(stored, RosterParser.Parse(tables, stored).Draft!);

        Assert.Equal(new RosterChange(new(1, 1, 1), new(0, 0, 1), new(0, 1, 0)), change);
    }

    static Person Wang() => new(new(1), "R1", "王建国")
    {
        Phone = "13800001111",
        Identities = Roles.Office,
        Accounts = [new(ChannelNames.WeCom, "wang"), new(ChannelNames.DingTalk, "w"), new(ChannelNames.WebChat, "R1")],
    };
}
