using System.Text.Json;
using SanYuan.Bot.Import;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Bot.WebConsole.Pages.Roster;

/// <summary>
/// Imports run beside the page that started them, for tens of thousands of rows take longer than a page may. How far each is lies beside its file,
/// where every host sees it. A host that ends in the middle has imported all or nothing: which, the list of past imports tells.
/// </summary>
internal sealed partial class RosterRuns(RosterUploads uploads, ILedger ledger, CountyClock clock, IHostApplicationLifetime life, ILogger<RosterRuns> logger)
{
    /// <summary>A run that has not said anything for so long has ended with its host.</summary>
    static readonly TimeSpan Silent = TimeSpan.FromMinutes(1);

    const string Unknown = "不知道有没有导入成功。请看下面的“最近的导入”：有这个文件就是成功了；没有就再点一次“导入”，重复导入不会多出内容。";

    readonly Lock _gate = new();

    /// <summary>What the page that started it need not wait for.</summary>
    Task _running = Task.CompletedTask;

    /// <returns>Null for a file that was not begun to be imported.</returns>
    public RosterRun? Of(string draft)
    {
        if (!RosterUploads.IsName(draft) || !File.Exists(PathOf(draft)))
            return null;
        var run = JsonSerializer.Deserialize<RosterRun>(File.ReadAllText(PathOf(draft)))!;
        return run.State == RosterRunState.Running && clock.Now - run.At > Silent
            ? run with { State = RosterRunState.Failed, Words = Unknown }
            : run;
    }

    /// <summary>Begins an import, unless it has begun.</summary>
    /// <exception cref="RosterFileException">The file cannot be read.</exception>
    public void Start(string draft, string path, PersonId? by)
    {
        var tables = RosterFiles.Read(path);
        var total = tables.Sum(table => table.Rows.Count);
        // A button pressed twice is one import.
        lock (_gate)
        {
            if (Of(draft) is { State: RosterRunState.Running or RosterRunState.Done })
                return;
            File.Delete(StopOf(draft));
            Write(draft, RosterRunState.Running, 0, total);
        }
        var source = new RosterSource(uploads.NameOf(draft), clock.Now) { By = by };
        _running = Task.Run(() => RunAsync(draft, tables, source, total), CancellationToken.None);
    }

    /// <summary>Asks it to end; which it does within some hundred rows, wherever it runs.</summary>
    public void Stop(string draft)
    {
        if (Of(draft) is { State: RosterRunState.Running })
            File.WriteAllText(StopOf(draft), "");
    }

    /// <summary>Ends when what was begun here has ended.</summary>
    public Task SettledAsync() => _running;

    async Task RunAsync(string draft, IReadOnlyList<RosterTable> tables, RosterSource source, int total)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping);
        var progress = new Steps(done =>
        {
            Write(draft, RosterRunState.Running, done, total);
            if (File.Exists(StopOf(draft)))
                stop.Cancel();
        });
        try
        {
            var (result, change) = await ledger.WriteAsync((session, token) => RosterCheck.RunAsync(tables, source, session, progress, token), stop.Token);
            if (change is null)
            {
                Write(draft, RosterRunState.Failed, 0, total, $"名册在检查之后变了，有{result.Errors.Count}处对不上；没有导入任何内容，请重新检查。");
                return;
            }
            Write(draft, RosterRunState.Done, total, total, RosterWords.Done(change));
            uploads.Forget(draft);
        }
        catch (OperationCanceledException)
        {
            Write(draft, RosterRunState.Cancelled, 0, total, "已取消，没有改动任何内容。");
        }
#pragma warning disable CA1031 // Whatever ended it, whoever waits for it must hear; a commit whose end is not known may have stored everything.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFailed(logger, fault);
            Write(draft, RosterRunState.Failed, 0, total, Unknown);
        }
    }

    void Write(string draft, RosterRunState state, int done, int total, string? words = null)
    {
        var fresh = PathOf(draft) + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(new RosterRun(state, done, total, words, clock.Now.ToUniversalTime())));
        File.Move(fresh, PathOf(draft), overwrite: true);
    }

    string PathOf(string draft) => Path.Combine(uploads.Folder, $"{draft}.run");

    string StopOf(string draft) => Path.Combine(uploads.Folder, $"{draft}.stop");

    [LoggerMessage(Level = LogLevel.Error, Message = "A roster could not be imported")]
    static partial void LogFailed(ILogger logger, Exception fault);

    sealed class Steps(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
