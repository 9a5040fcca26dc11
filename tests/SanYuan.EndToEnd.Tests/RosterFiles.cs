using System.Text;

namespace SanYuan.EndToEnd.Tests;

/// <summary>A roster as an office keeps it, brought in by the verb <c>import</c>.</summary>
internal static class RosterFiles
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="roster">The lines of each file, headers first.</param>
    public static async Task ImportAsync(ServiceProcess service, IReadOnlyDictionary<string, IEnumerable<string>> roster)
    {
        var folder = Directory.CreateTempSubdirectory("sanyuan-roster-");
        try
        {
            foreach (var (name, lines) in roster)
                await File.WriteAllLinesAsync(Path.Combine(folder.FullName, name), lines, Encoding.UTF8, Token);
            var result = await Verb.RunAsync(service.Environment, "import", folder.FullName);
            Assert.True(result.ExitCode == 0, result.Output + result.Error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
