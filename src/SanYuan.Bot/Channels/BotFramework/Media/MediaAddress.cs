using System.Diagnostics.CodeAnalysis;

namespace SanYuan.Bot.Channels.BotFramework.Media;

/// <summary>Where a file lies, as it is kept: only an address that was found good when it came, with whether the app's token goes there.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="TakesToken">Of the channel's own host alone.</param>
internal sealed record MediaAddress(Uri Address, bool TakesToken)
{
    const string WithToken = "token ", Plain = "plain ";
    const int LongestText = 2000;

    /// <returns>Null when the file must not be fetched from there.</returns>
    /// <param name="text">From a message.</param>
    /// <param name="service">The channel's own address, which was vouched for; a file may lie on that host.</param>
    public static MediaAddress? Of(string? text, Uri service, BotFrameworkOptions options, bool isEmulator)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || text.Length > LongestText - WithToken.Length)
            return null;
        if (address.Scheme == service.Scheme && address.Authority == service.Authority)
            return new MediaAddress(address, !isEmulator);
        return address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && options.AllowsFilesOf(address.IdnHost) ? new MediaAddress(address, false) : null;
    }

    public static bool TryRead(string text, [NotNullWhen(true)] out MediaAddress? address)
    {
        var takesToken = text.StartsWith(WithToken, StringComparison.Ordinal);
        address = (takesToken || text.StartsWith(Plain, StringComparison.Ordinal)) && Uri.TryCreate(text[WithToken.Length..], UriKind.Absolute, out var uri)
            ? new MediaAddress(uri, takesToken)
            : null;
        return address is not null;
    }

    public string ToText() => (TakesToken ? WithToken : Plain) + Address.AbsoluteUri;
}
