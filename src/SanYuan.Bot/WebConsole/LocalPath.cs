namespace SanYuan.Bot.WebConsole;

/// <summary>Where a page may send its reader back to: an address of this service, and nowhere else.</summary>
internal static class LocalPath
{
    public static string OrHome(string? path) => IsLocal(path) ? path! : "/";

    /// <summary>One slash, then no other: two begin the address of another host, and browsers read a backslash as a slash.</summary>
    static bool IsLocal(string? path) =>
        path is ['/', ..] && (path.Length == 1 || path[1] is not ('/' or '\\')) && !path.Any(char.IsControl);
}
