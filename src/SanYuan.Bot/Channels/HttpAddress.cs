namespace SanYuan.Bot.Channels;

internal static class HttpAddress
{
    /// <summary>Whether a setting can be where a platform's API is.</summary>
    public static bool IsBase(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0;

    /// <summary>With the slash behind which relative addresses go.</summary>
    public static Uri Base(string address) => new(address.TrimEnd('/') + "/");
}
