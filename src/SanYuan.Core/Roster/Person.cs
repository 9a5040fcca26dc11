using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster;

/// <summary>Somebody of the roster.</summary>
/// <param name="Id">The database's key.</param>
/// <param name="Code">The office's own code (编码).</param>
/// <param name="Name">The name as colleagues write it.</param>
public sealed record Person(PersonId Id, string Code, string Name)
{
    /// <summary>Lasting roles (党建办, 联络员, 选派单位, 县领导, 管理员); an appointee's role comes from appointments.</summary>
    public Roles Identities { get; init; }

    /// <summary>Where the person works (单位编码); null when not told.</summary>
    public string? WorkUnitCode { get; init; }

    /// <summary>The units a liaison speaks for, or a selecting unit's own, by code.</summary>
    public IReadOnlyList<string> ResponsibleUnitCodes { get; init; } = [];

    /// <summary>Chat accounts, at most one per channel.</summary>
    public IReadOnlyList<ChannelAccount> Accounts { get; init; } = [];

    public string? Phone { get; init; }

    /// <summary>改非: a retired-from-post section-level cadre.</summary>
    public bool IsRetiredFromPost { get; init; }
}

/// <summary>An account on a chat platform. WeCom's userid is case-insensitive, so it is kept in lower case.</summary>
/// <param name="Channel">One of <see cref="Messaging.ChannelNames"/>.</param>
/// <param name="Account">The platform's own id of the member.</param>
public readonly record struct ChannelAccount(string Channel, string Account);
