using SanYuan.Core.Primitives;

namespace SanYuan.Core.Access;

/// <summary>Somebody who is signed in: by a local account, or as a person of the roster.</summary>
public sealed record ConsoleSession(ConsoleAccount? Account, PersonId? Person)
{
    /// <summary>Without a request for so long, one signs in again.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>However busy, one signs in again after it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);
}
