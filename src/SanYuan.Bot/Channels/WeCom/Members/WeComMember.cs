namespace SanYuan.Bot.Channels.WeCom.Members;

/// <summary>Who signs in, or why that is not known.</summary>
/// <param name="UserId">Normalised; null with a fault.</param>
internal readonly record struct WeComMember(string? UserId, WeComMemberFault Fault);

internal enum WeComMemberFault
{
    None,

    /// <summary>The code is over, used, or none: begin again.</summary>
    CodeRefused,

    /// <summary>Somebody of another company, or of none.</summary>
    Outsider,

    /// <summary>The app's settings are wrong, which the administrator must put right.</summary>
    Settings,

    /// <summary>The platform cannot be reached, or is busy.</summary>
    Away,
}
