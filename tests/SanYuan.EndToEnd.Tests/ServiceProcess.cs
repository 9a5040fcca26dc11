using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SanYuan.EndToEnd.Tests;

/// <summary>
/// The real program as a process of its own: on a free port of this machine, with its database in a folder of its own.
/// After <see cref="KillAsync"/> it can be started again, on the same port and database.
/// </summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    const string Listening = "Now listening on: ";
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-");
    readonly ConcurrentQueue<string> _output = new();
    readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    Process? _process;

    public ServiceProcess()
    {
        Environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["SanYuan__Storage__ConnectionString"] = ConnectionString,
        };
    }

    /// <summary>Settings of the process, read at each start; may be changed and added to before.</summary>
    public IDictionary<string, string> Environment { get; }

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "sanyuan.db")}";

    /// <summary>Where it answers; known after the first start.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Everything it has written so far, of both streams.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts the process and waits until it is ready.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = _process = new Process { StartInfo = Command(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data, address);
        process.ErrorDataReceived += (_, line) => Take(line.Data, address);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The service ended while starting:\n{Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await address.Task.WaitAsync(patience.Token);
        while (!await IsReadyAsync(patience.Token))
            await Task.Delay(BetweenLooks, TimeProvider.System, patience.Token);
    }

    /// <summary>Ends the process as a power failure would (kill -9).</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(cancellationToken);
        process.Dispose();
    }

    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await KillAsync(cancellationToken);
        await StartAsync(cancellationToken);
    }

    /// <summary>A figure straight from the database, beside the running service.</summary>
    public async Task<long> CountAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(ConnectionString + ";Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync(CancellationToken.None);
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    ProcessStartInfo Command()
    {
        string[] words = ["exec", Path.Combine(AppContext.BaseDirectory, "SanYuan.Bot.dll"), "--urls", Address.GetLeftPart(UriPartial.Authority)];
        var command = new ProcessStartInfo("dotnet", words)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Environment)
            command.Environment[key] = value;
        return command;
    }

    void Take(string? line, TaskCompletionSource<Uri> address)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }

    async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(Address, "/health/ready"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A busy machine: not ready within the client's own limit is not ready yet.
            return false;
        }
    }
}
