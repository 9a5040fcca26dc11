using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SanYuan.Bot.Tests.Calendars;

/// <summary>Other people's readers of calendars, each behind a script in <c>Interop</c>.</summary>
internal static class CalendarPeer
{
    // Scripts and packages lie beside the sources, not beside the built tests.
    static readonly string Folder = Path.Combine(Root(), "tests", "SanYuan.Bot.Tests", "Interop");

    /// <summary>A calendar's entry as the reader understood it; moments are ISO 8601, UTC.</summary>
    public sealed record Entry(string Uid, int Sequence, string Status, string Start, string End, string Summary, string Location, string Description);

    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>npm's ical.js; skips where it is not installed.</summary>
    public static async Task<IReadOnlyList<Entry[]>> IcalJsAsync(IEnumerable<string> files)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "ical.js")), "npm package ical.js is not installed: run npm ci in tests/SanYuan.Bot.Tests/Interop");
        return await AskAsync(Start("node", "ical-js.mjs") ?? Skip("node is not installed"), files);
    }

    /// <summary>Debian's python3-icalendar, of the system's Python or the one first found; skips where neither has it.</summary>
    public static async Task<IReadOnlyList<Entry[]>> PythonAsync(IEnumerable<string> files)
    {
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            using var probe = Start(python, "-c", "import icalendar");
            if (probe is null)
                continue;
            probe.StandardInput.Close();
            await probe.WaitForExitAsync(Token);
            if (probe.ExitCode == 0)
                return await AskAsync(Start(python, "icalendar_reader.py")!, files);
        }
        Assert.Skip("python3-icalendar is not installed: apt-get install python3-icalendar");
        return [];
    }

    static async Task<IReadOnlyList<Entry[]>> AskAsync(Process reader, IEnumerable<string> files)
    {
        using var process = reader;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(files).AsMemory(), Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Token);
        Assert.True(process.ExitCode == 0, await error);
        return JsonSerializer.Deserialize<Entry[][]>(await output, JsonSerializerOptions.Web)!;
    }

    static Process Skip(string reason)
    {
        Assert.Skip(reason);
        throw new InvalidOperationException(reason);
    }

    static Process? Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    static string Root()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "SanYuan.sln")))
            root = root.Parent;
        return root?.FullName ?? "";
    }
}
