using MiniExcelLibs;
using SanYuan.Bot.Commands.Import;
using SanYuan.Bot.Import;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Bot.Tests.Commands.Import;

public sealed class RosterTemplateTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("名册.xlsx")]
    [InlineData("")]
    [InlineData("新文件夹")]
    public void A_template_reads_back_without_rows_errors_or_notices(string name)
    {
        RosterTemplate.Write(_folder.File(name));
        var tables = RosterFiles.Read(_folder.File(name));
        var result = RosterParser.Parse(tables, RosterSnapshot.Empty);

        Assert.Equal(["人员", "单位", "聘任", "节假日"], tables.Select(table => table.Sheet).Order(StringComparer.Ordinal));
        Assert.All(tables, table => Assert.Empty(table.Rows));
        Assert.Equal((0, 0), (result.Errors.Count, result.Notices.Count));
        Assert.Equal(["编码*", "名称*", "类别*", "别名", "行业", "星级", "六好", "薄弱", "地址", "经度", "纬度"], tables.Single(table => table.Sheet == "单位").Headers);
    }

    [Fact]
    public void The_workbook_explains_every_column_on_a_page_of_its_own()
    {
        RosterTemplate.Write(_folder.File("名册.xlsx"));

        Assert.Equal(["单位", "人员", "聘任", "节假日", "说明"], MiniExcel.GetSheetNames(_folder.File("名册.xlsx")));
        var rows = MiniExcel.Query(_folder.File("名册.xlsx"), useHeaderRow: true, sheetName: "说明").Cast<IDictionary<string, object?>>()
            .Select(row => (row["表"]?.ToString(), row["列"]?.ToString(), row["怎么填"]?.ToString())).ToList();
        Assert.All(
            RosterSheets.All.SelectMany(sheet => sheet.Columns, (sheet, column) => (sheet.Name, column.Name, column.Help)),
            explained => Assert.Contains(explained, rows));
    }

    [Fact]
    public void A_csv_template_filled_in_is_imported()
    {
        RosterTemplate.Write(_folder.File("units.csv"));
        File.AppendAllText(_folder.File("units.csv"), "D001,甲支部,县直单位,疾控；CDC,民生,3,否,是,人民路1号\r\n");

        var unit = Assert.Single(RosterParser.Parse(RosterFiles.Read(_folder.File("units.csv")), RosterSnapshot.Empty).Draft!.Units);

        Assert.Equal(("D001", 3, "人民路1号"), (unit.Code, unit.Stars, unit.Address));
    }

    [Fact]
    public void Any_other_csv_name_gives_every_table_beside_it()
    {
        Assert.Equal(["units.csv", "people.csv", "appointments.csv", "holidays.csv"], RosterTemplate.Write(_folder.File("模板.csv")).Select(Path.GetFileName));
        Assert.True(File.Exists(_folder.File("appointments.csv")));
    }

    [Theory]
    [InlineData("名册.xlsx")]
    [InlineData("units.csv")]
    public void A_file_that_is_there_is_never_overwritten(string name)
    {
        var path = _folder.Write(name, [1]);

        Assert.Contains("文件已存在", Assert.Throws<RosterFileException>(() => RosterTemplate.Write(path)).Message, StringComparison.Ordinal);
        Assert.Equal([1], File.ReadAllBytes(path));
    }

    [Fact]
    public void Another_format_is_refused() => Assert.Throws<RosterFileException>(() => RosterTemplate.Write(_folder.File("名册.docx")));

    public void Dispose() => _folder.Dispose();
}
