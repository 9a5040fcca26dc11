using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SanYuan.Bot.WebConsole.Pages.Roster;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.WebConsole;

/// <summary>A roster file from its upload to its undoing, as the office does it.</summary>
public sealed class RosterImportTests : IAsyncLifetime
{
    ConsoleHost _host = null!;
    Browser _office = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await ConsoleHost.StartAsync("Development");
        _office = _host.Open();
        Assert.Equal(302, (await _office.EnterAsAsync("B1")).Status);
    }

    public async ValueTask DisposeAsync()
    {
        _office.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>A file that was uploaded and checked.</summary>
    Task<string> UploadAsync(params IEnumerable<string> units)
    {
        var bytes = Encoding.UTF8.GetBytes("编码,名称,类别\n" + string.Join('\n', units));
        return _host.Get<RosterUploads>().SaveAsync(new FormFile(new MemoryStream(bytes), 0, bytes.Length, "file", "单位.csv"), Token);
    }

    async Task ImportAsync(string draft)
    {
        var answer = await _office.SubmitAsync($"/roster?draft={draft}", new Dictionary<string, string> { ["draft"] = draft }, "/roster/import");
        Assert.Equal((302, $"/roster?draft={draft}"), (answer.Status, answer.Location));
    }

    async Task<string> ReadAsync(string path) => System.Net.WebUtility.HtmlDecode((await _office.GetAsync(path)).Body);

    Task<RosterSnapshot> StoredAsync() => _host.Ledger.ReadAsync((session, token) => session.Roster.ReadAsync(token), Token);

    [Fact]
    public async Task A_good_file_is_imported_beside_the_page_which_says_what_came_of_it()
    {
        var draft = await UploadAsync("N1,新单位甲,县直单位", "N2,新单位乙,县直单位");
        await ImportAsync(draft);
        await _host.Get<RosterRuns>().SettledAsync();
        Assert.Contains("名册已导入：单位新增2", await ReadAsync($"/roster?draft={draft}"), StringComparison.Ordinal);
        Assert.NotNull((await StoredAsync()).UnitByCode("N2"));
        // Sent once more, as from a page that was left open: nothing happens.
        await ImportAsync(draft);
        await _host.Get<RosterRuns>().SettledAsync();
        Assert.Single(Regex.Matches(await ReadAsync("/roster"), "单位新增2</td>"));
    }

    [Fact]
    public async Task It_is_undone_after_saying_what_that_means()
    {
        await ImportAsync(await UploadAsync("N1,新单位甲,县直单位"));
        await _host.Get<RosterRuns>().SettledAsync();
        var number = Regex.Match(await ReadAsync("/roster"), @"undo=(\d+)").Groups[1].Value;
        Assert.Contains("新来的1个单位停用", await ReadAsync($"/roster?undo={number}"), StringComparison.Ordinal);
        Assert.Null((await StoredAsync()).UnitByCode("N1")!.ClosedOn);
        var undone = await _office.SubmitAsync($"/roster?undo={number}", new Dictionary<string, string> { ["number"] = number }, "/roster/undo");
        Assert.Contains($"导入{number}已撤销", await ReadAsync(undone.Location!), StringComparison.Ordinal);
        Assert.NotNull((await StoredAsync()).UnitByCode("N1")!.ClosedOn);
    }

    [Fact]
    public async Task Cancelled_before_its_end_it_has_changed_nothing()
    {
        var before = await StoredAsync();
        var draft = await UploadAsync(Enumerable.Range(1, 2000).Select(one => $"M{one},单位第{one}个,县直单位"));
        var free = new TaskCompletionSource();
        // Somebody writes: the import waits for its turn, and is cancelled meanwhile.
        var other = _host.Ledger.WriteAsync(
            async (_, _) =>
            {
                await free.Task;
                return true;
            },
            Token);
        await ImportAsync(draft);
        Assert.Contains("共2000行", await ReadAsync($"/roster?draft={draft}"), StringComparison.Ordinal);
        await _office.SubmitAsync($"/roster?draft={draft}", new Dictionary<string, string> { ["draft"] = draft }, "/roster/stop");
        free.SetResult();
        await other;
        await _host.Get<RosterRuns>().SettledAsync();
        Assert.Contains("已取消，没有改动任何内容", await ReadAsync($"/roster?draft={draft}"), StringComparison.Ordinal);
        Assert.Equal(before.Units.Count, (await StoredAsync()).Units.Count);
        // And the same file may be imported after all.
        await ImportAsync(draft);
        await _host.Get<RosterRuns>().SettledAsync();
        Assert.Equal(before.Units.Count + 2000, (await StoredAsync()).Units.Count);
    }

    [Theory]
    [InlineData("../secrets")]
    [InlineData("zz")]
    [InlineData("")]
    public async Task A_name_that_was_not_given_here_leads_nowhere(string draft)
    {
        Assert.Contains("这个文件已经不在了", await ReadAsync((await _office.SubmitAsync("/roster", new Dictionary<string, string> { ["draft"] = draft }, "/roster/import")).Location!), StringComparison.Ordinal);
        Assert.Equal(302, (await _office.SubmitAsync("/roster", new Dictionary<string, string> { ["draft"] = draft }, "/roster/stop")).Status);
    }
}
