using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Access;

/// <summary>A local account of the console: for a first start, and for those without a chat account.</summary>
/// <param name="Name">As typed at the sign-in, see <see cref="Normalise"/>.</param>
/// <param name="Role">What it was made for. Without a person it may do that; with one, whatever the roster says of them on the day.</param>
public sealed record ConsoleAccount(long Id, string Name, Roles Role, PersonId? Person)
{
    public const int MaxName = 64;

    /// <summary>The roles an account may hold that belongs to nobody of the roster.</summary>
    public const Roles Lasting = Roles.Office | Roles.Leader | Roles.Administrator;

    /// <summary>Null until its owner has chosen a password.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>A name is the same however it is typed.</summary>
    public static string Normalise(string name) => name.Trim().ToLowerInvariant();

    // A record would print the hash.
    public override string ToString() => nameof(ConsoleAccount);
}
