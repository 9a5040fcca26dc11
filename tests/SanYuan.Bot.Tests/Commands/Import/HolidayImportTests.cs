using System.CommandLine;
using System.Text;
using SanYuan.Bot.Commands;
using SanYuan.Bot.Commands.Import;
using SanYuan.Core.Primitives;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Tests.Commands.Import;

public sealed class HolidayImportTests : IDisposable
{
    static readonly DateOnly NationalDay = new(2027, 10, 1);

    readonly TemporaryFolder _folder = new();
    readonly StringWriter _output = new();
    readonly StringWriter _error = new();

    [Theory]
    [InlineData("holidays.csv")]
    [InlineData("放假安排.csv")]
    [InlineData("")]
    public async Task Days_off_are_imported_alone_and_hold_from_then_on(string name)
    {
        _folder.Write(name.Length > 0 ? name : "holidays.csv", Encoding.UTF8.GetBytes("日期,类型,名称\n2027-10-01,放假,国庆节\n2027-10-09,上班,国庆节\n"));

        Assert.Equal(0, await RunAsync(name.Length > 0 ? _folder.File(name) : _folder.File("")));

        Assert.Contains("聘任 新增 0，更新 0，不变 0\n节假日 新增 2，更新 0，不变 0\n", Lines(_output), StringComparison.Ordinal);
        await using var host = await OpenAsync(TestContext.Current.CancellationToken);
        Assert.True(host.Roster.View.Snapshot.Calendar.IsWorkingDay(new DateOnly(2027, 10, 9)));
        // As the service is configured: days off are quiet, and the calendar is the imported one.
        var noon = new DateTimeOffset(2027, 10, 1, 12, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal(new DateTimeOffset(2027, 10, 4, 7, 30, 0, TimeSpan.FromHours(8)), host.Get<QuietHours>().Allow(noon));
    }

    [Fact]
    public async Task One_bad_day_and_nothing_of_the_file_is_imported()
    {
        Assert.Equal(1, await RunAsync(_folder.Write("holidays.csv", Encoding.UTF8.GetBytes("日期,类型\n2027-10-01,放假\n2027-13-01,放假\n2027-10-02,调休\n"))));

        Assert.Equal(
            "节假日 第3行 日期：“2027-13-01” 不是日期，请写成 2019-01-01\n节假日 第4行 类型：“调休” 不认识，请填 放假 或 上班\n",
            Lines(_output));
        Assert.Equal("名册有 2 处要改，没有导入任何内容；请按上面各行改好后再导入。\n", Lines(_error));
        await using var host = await OpenAsync(TestContext.Current.CancellationToken);
        Assert.Empty(host.Roster.View.Snapshot.Holidays);
    }

    [Fact]
    public async Task The_template_of_the_sheet_filled_in_by_excel_is_imported()
    {
        Assert.Equal(0, await RunAsync("--template", _folder.File("holidays.csv")));
        await File.AppendAllTextAsync(_folder.File("holidays.csv"), "2027/10/1,放假,国庆节\r\n", TestContext.Current.CancellationToken);

        Assert.Equal(0, await RunAsync(_folder.File("holidays.csv")));

        await using var host = await OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new SpecialDay(NationalDay, DayKind.Off) { Name = "国庆节" }, Assert.Single(host.Roster.View.Snapshot.Holidays.Values));
    }

    [Fact]
    public async Task A_workbook_may_hold_the_days_off_only()
    {
        var days = new[] { new Dictionary<string, object> { ["日期*"] = NationalDay.ToDateTime(TimeOnly.MinValue), ["类型*"] = "放假" } };
        MiniExcelLibs.MiniExcel.SaveAs(_folder.File("放假.xlsx"), days, sheetName: "节假日");

        Assert.Equal(0, await RunAsync(_folder.File("放假.xlsx")));

        Assert.Contains("节假日 新增 1", Lines(_output), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    Task<int> RunAsync(params string[] arguments) => ImportCommand.Create(OpenAsync).Parse(arguments)
        .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error }, TestContext.Current.CancellationToken);

    Task<LedgerHost> OpenAsync(CancellationToken cancellationToken) =>
        LedgerHost.OpenAsync([$"--SanYuan:Storage:ConnectionString=Data Source={_folder.File("test.db")};Pooling=False"], cancellationToken);

    static string Lines(StringWriter writer) => writer.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
}
