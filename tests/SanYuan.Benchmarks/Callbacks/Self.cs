using System.Diagnostics;
using System.Reflection;

namespace SanYuan.Benchmarks.Callbacks;

/// <summary>Starts this program, or the service, as another process.</summary>
internal static class Self
{
    static readonly string Folder = AppContext.BaseDirectory;

    public static ProcessStartInfo Start(params string[] arguments) => Dotnet(Assembly.GetExecutingAssembly().Location, arguments);

    public static ProcessStartInfo Service(params string[] arguments) => Dotnet(Path.Combine(Folder, "SanYuan.Bot.dll"), arguments);

    static ProcessStartInfo Dotnet(string assembly, string[] arguments) => new("dotnet", ["exec", assembly, .. arguments])
    {
        RedirectStandardOutput = true,
        UseShellExecute = false,
    };
}
