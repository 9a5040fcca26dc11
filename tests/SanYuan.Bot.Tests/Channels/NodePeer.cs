using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SanYuan.Bot.Tests.Channels;

/// <summary>Programs of the platforms' own, from npm; <c>npm ci</c> in <c>Interop</c> brings them.</summary>
internal static class NodePeer
{
    /// <summary>Starts a script of <c>Interop</c>; skips the test where its package, or node, is missing.</summary>
    public static Process Start(string package, string script, params string[] arguments)
    {
        var folder = Folder();
        Assert.SkipUnless(Directory.Exists(Path.Combine([folder, "node_modules", .. package.Split('/')])), $"npm package {package} is not installed: run npm ci in tests/SanYuan.Bot.Tests/Interop");
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("node is not installed");
            throw;
        }
    }

    // The packages live beside the sources, not beside the built tests.
    static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "SanYuan.sln")))
            root = root.Parent;
        return Path.Combine(root?.FullName ?? "", "tests", "SanYuan.Bot.Tests", "Interop");
    }
}
