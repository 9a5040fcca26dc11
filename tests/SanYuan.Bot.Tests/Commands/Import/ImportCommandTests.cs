using System.CommandLine;
using System.Text;
using SanYuan.Bot.Commands;
using SanYuan.Bot.Commands.Import;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.Commands.Import;

public sealed class ImportCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly StringWriter _output = new();
    readonly StringWriter _error = new();
    int _opened;

    [Fact]
    public async Task A_good_roster_is_stored_and_counted()
    {
        Assert.Equal(0, await RunAsync(Units("D1,甲支部,县直单位\nD2,乙支部,两新组织\n")));

        Assert.Equal("名册已导入：\n单位 新增 1，更新 0，不变 1\n人员 新增 0，更新 0，不变 0\n聘任 新增 0，更新 0，不变 0\n", Lines(_output));
        Assert.Equal(["D1", "D2"], await StoredAsync());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task What_a_file_says_of_results_is_kept_with_its_name_and_only_what_is_new()
    {
        foreach (var stars in new[] { 2, 2, 3 })
            Assert.Equal(0, await RunAsync(_folder.Write("units.csv", Encoding.UTF8.GetBytes($"编码,名称,类别,星级\nD1,甲支部,县直单位,{stars}\n"))));
        Assert.Equal(0, await RunAsync(Units("D1,甲支部,县直单位\n")));

        await using var host = await OpenAsync(TestContext.Current.CancellationToken);
        var unit = host.Roster.View.Snapshot.UnitByCode("D1")!;
        var told = await host.Ledger.ReadAsync((session, token) => session.Results.OfAsync(unit.Id, token), TestContext.Current.CancellationToken);
        Assert.Equal([(2, ResultOrigin.Start, "units.csv"), (3, ResultOrigin.Import, "units.csv")], told.Select(one => (one.Value!.Value, one.Origin, one.Source.MessageId)));
        Assert.Equal(3, unit.Stars);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_stores_nothing()
    {
        Assert.Equal(0, await RunAsync(Units("D1,新支部,县直单位\n"), "--dry-run"));

        Assert.StartsWith("名册没有问题。这次是试运行，没有导入；导入时将：\n单位 新增 0，更新 1，不变 0\n", Lines(_output), StringComparison.Ordinal);
        Assert.Equal(["D1"], await StoredAsync());
    }

    [Fact]
    public async Task Bad_rows_go_one_by_one_to_the_output_and_one_line_to_the_error()
    {
        Assert.Equal(1, await RunAsync(Units("D1,甲支部,县直\nD2,,县直单位\n")));

        Assert.Equal(
            "单位 第2行 类别：“县直” 不认识，请填 县直单位、两新组织 或 行业领域\n单位 第3行 名称：没有填，这一列必填\n",
            Lines(_output));
        Assert.Equal("名册有 2 处要改，没有导入任何内容；请按上面各行改好后再导入。\n", Lines(_error));
        Assert.Equal(["D1"], await StoredAsync());
    }

    [Fact]
    public async Task Notices_come_first()
    {
        Assert.Equal(0, await RunAsync(_folder.Write("units.csv", Encoding.UTF8.GetBytes("编码,名称,类别,备注\nD1,甲支部,县直单位,无\n"))));

        Assert.StartsWith("提示：单位 的列“备注”不认识，没有读取\n名册已导入", Lines(_output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有.xlsx")]
    [InlineData("letter.docx")]
    public async Task A_file_that_cannot_be_read_is_one_line_and_opens_no_database(string name)
    {
        Assert.Equal(1, await RunAsync(_folder.File(name)));

        Assert.Single(Lines(_error).TrimEnd().Split('\n'));
        Assert.Equal((0, ""), (_opened, _output.ToString()));
    }

    [Fact]
    public async Task Without_a_file_the_way_to_a_template_is_shown()
    {
        Assert.Equal(1, await RunAsync());

        Assert.Contains("import --template", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_written_without_a_database_and_imports_nothing()
    {
        Assert.Equal(0, await RunAsync("--template", _folder.File("名册.xlsx")));
        Assert.Contains("模板已写到", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _opened);

        Assert.Equal(0, await RunAsync(_folder.File("名册.xlsx")));
        Assert.Equal(["D1"], await StoredAsync());
    }

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    string Units(string rows) => _folder.Write("units.csv", Encoding.UTF8.GetBytes("编码,名称,类别\n" + rows));

    Task<int> RunAsync(params string[] arguments) => ImportCommand.Create(OpenAsync).Parse(arguments)
        .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error }, TestContext.Current.CancellationToken);

    /// <summary>The database of the test, with one unit in it.</summary>
    async Task<LedgerHost> OpenAsync(CancellationToken cancellationToken)
    {
        _opened++;
        var host = await LedgerHost.OpenAsync([$"--SanYuan:Storage:ConnectionString=Data Source={_folder.File("test.db")};Pooling=False"], cancellationToken);
        if (_opened == 1)
            await host.Ledger.WriteAsync(
                (session, token) => session.Roster.ApplyAsync(new RosterDraft([new UnitDraft("D1", "甲支部", UnitKind.Organ)], [], []), token), cancellationToken);
        return host;
    }

    async Task<IEnumerable<string>> StoredAsync()
    {
        await using var host = await OpenAsync(TestContext.Current.CancellationToken);
        return host.Roster.View.Snapshot.Units.Select(unit => unit.Code);
    }

    static string Lines(StringWriter writer) => writer.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
}
