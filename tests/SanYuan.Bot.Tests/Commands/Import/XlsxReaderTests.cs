using SanYuan.Bot.Import;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;
using static SanYuan.Bot.Tests.Commands.Import.Workbook;

namespace SanYuan.Bot.Tests.Commands.Import;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Cells_come_out_as_they_were_meant()
    {
        var row = "<row r=\"2\">" + TextCell("A2", "001") + NumberCell("B2", "13800001111") + NumberCell("C2", "1.3800001111E10") + NumberCell("D2", "43466", 1)
            + NumberCell("E2", "43466", 3) + NumberCell("F2", "2.5") + "<c r=\"G2\" t=\"b\"><v>1</v></c><c r=\"H2\" t=\"b\"><v>0</v></c>"
            + "<c r=\"I2\" t=\"str\"><f>A1</f><v>=SUM(A1)</v></c>" + NumberCell("J2", "3", 4) + TextCell("L2", "末") + "</row>";

        var table = Assert.Single(Read(Of(("单位", Data(TextRow(1, "编码") + row)))));

        Assert.Equal(
            ["001", "13800001111", "13800001111", "2019-01-01", "2019-01-01", "2.5", "是", "否", "=SUM(A1)", "3", "", "末"],
            Assert.Single(table.Rows).Cells);
    }

    [Fact]
    public void Dates_of_Excel_in_any_format_reach_the_draft()
    {
        var appointments = Enumerable.Range(1, 3).Select(style =>
            $"<row r=\"{style + 1}\">" + TextCell("A1", "R1") + TextCell("B1", "特派员") + TextCell("C1", "D1")
            + NumberCell("D1", (43466 + (365 * style)).ToString(), style) + NumberCell("E1", (43500 + (365 * style)).ToString(), style) + "</row>");
        var tables = Read(Of(
            ("单位", Data(TextRow(1, "编码", "名称", "类别") + TextRow(2, "D1", "甲支部", "县直单位"))),
            ("人员", Data(TextRow(1, "编码", "姓名") + TextRow(2, "R1", "王建国"))),
            ("聘任", Data(TextRow(1, "人员编码", "角色", "派驻单位编码", "开始", "结束") + string.Concat(appointments)))));

        var draft = RosterParser.Parse(tables, RosterSnapshot.Empty).Draft!;

        Assert.Equal([new(2020, 1, 1), new(2020, 12, 31), new(2021, 12, 31)], draft.Appointments.Select(one => one.Start));
    }

    [Fact]
    public void Row_numbers_are_those_Excel_shows_also_below_blank_rows()
    {
        var table = Assert.Single(Read(Of(("单位", Data(TextRow(1, "编码") + TextRow(4, "D1") + TextRow(5, " ") + TextRow(9, "D2"))))));

        Assert.Equal([4, 9], table.Rows.Select(row => row.Number));
    }

    [Fact]
    public void A_cell_stays_in_its_column_though_the_dimension_is_wrong()
    {
        var rows = TextRow(1, "编码", "名称", "类别") + "<row r=\"2\"/>"
            + "<row r=\"3\">" + TextCell("A3", "D1") + "<c r=\"B3\" s=\"0\"/>" + TextCell("D3", "疾控") + "</row>";

        var table = Assert.Single(Read(Of(("单位", "<dimension ref=\"A1\"/>" + Data(rows)))));

        Assert.Equal((3, "D1,,,疾控"), (table.Rows[0].Number, string.Join(',', table.Rows[0].Cells)));
    }

    [Fact]
    public void The_page_of_explanations_is_not_read_and_an_unknown_sheet_is_named()
    {
        var tables = Read(Of(
            ("说明", Data(TextRow(1, "编码"))),
            (" 单位 ", Data(TextRow(1, "编码"))),
            ("通讯录", Data(TextRow(1, "编码") + TextRow(2, "x")))));

        Assert.Equal(["单位", "通讯录"], tables.Select(table => table.Sheet));
        Assert.Empty(tables[1].Rows);
        Assert.Contains("“通讯录” 不是 单位、人员、聘任 或 节假日，没有读取", RosterParser.Parse(tables, RosterSnapshot.Empty).Notices);
    }

    [Fact]
    public void Reading_stops_one_row_beyond_the_limit()
    {
        var rows = string.Concat(Enumerable.Range(2, RosterLimits.Rows + 10).Select(number => $"<row r=\"{number}\">{NumberCell($"A{number}", "1")}</row>"));

        Assert.Equal(RosterLimits.Rows + 1, Assert.Single(Read(Of(("单位", Data(TextRow(1, "编码") + rows))))).Rows.Count);
    }

    static string Data(string rows) => $"<sheetData>{rows}</sheetData>";

    static IReadOnlyList<RosterTable> Read(byte[] file) => XlsxReader.Read(file, "名册.xlsx");
}
