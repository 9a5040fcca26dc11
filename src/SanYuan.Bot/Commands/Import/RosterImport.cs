using SanYuan.Bot.Import;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Bot.Commands.Import;

/// <summary>Imports a roster and says in Chinese what came of it: the result on one writer, the failure in one line on the other.</summary>
internal sealed class RosterImport(Func<CancellationToken, Task<LedgerHost>> open, TextWriter output, TextWriter error)
{
    /// <summary>The exit code: 0, or 1 when a row is bad and nothing was imported.</summary>
    /// <exception cref="RosterFileException">The file cannot be read at all.</exception>
    public async Task<int> RunAsync(string path, bool isDryRun, CancellationToken cancellationToken)
    {
        // Before the database is opened: a wrong file must not make one.
        var tables = RosterFiles.Read(path);
        await using var host = await open(cancellationToken);
        var (file, now) = (Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), host.Get<CountyClock>().Now);
        var (result, change) = await host.Ledger.WriteAsync((session, token) => RosterCheck.RunAsync(tables, isDryRun ? null : new RosterSource(file, now), session, null, token), cancellationToken);
        foreach (var notice in result.Notices)
            await output.WriteLineAsync($"提示：{notice}".AsMemory(), cancellationToken);
        if (change is null)
            return await RefuseAsync(result.Errors, cancellationToken);
        await ReportAsync(change, isDryRun, cancellationToken);
        return 0;
    }

    async Task<int> RefuseAsync(IReadOnlyList<RosterError> errors, CancellationToken cancellationToken)
    {
        foreach (var one in errors)
            await output.WriteLineAsync(one.ToString().AsMemory(), cancellationToken);
        await error.WriteLineAsync($"名册有 {errors.Count} 处要改，没有导入任何内容；请按上面各行改好后再导入。".AsMemory(), cancellationToken);
        return 1;
    }

    async Task ReportAsync(RosterChange change, bool isDryRun, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync((isDryRun ? "名册没有问题。这次是试运行，没有导入；导入时将：" : "名册已导入：").AsMemory(), cancellationToken);
        await output.WriteLineAsync(Line("单位", change.Units).AsMemory(), cancellationToken);
        await output.WriteLineAsync(Line("人员", change.People).AsMemory(), cancellationToken);
        await output.WriteLineAsync(Line("聘任", change.Appointments).AsMemory(), cancellationToken);
        // Most rosters have no such sheet, and a line of zeros would only ask for an explanation.
        if (change.Holidays != default)
            await output.WriteLineAsync(Line("节假日", change.Holidays).AsMemory(), cancellationToken);
    }

    static string Line(string sheet, ChangeCount count) => $"{sheet} 新增 {count.Added}，更新 {count.Updated}，不变 {count.Unchanged}";
}
