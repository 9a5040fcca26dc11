using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole;

/// <summary>Who looks at the console, at this moment: roles are those the roster gives today.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Person">Null for an account that belongs to nobody of the roster: it looks, and does nothing that is kept under somebody's name.</param>
public sealed record Visitor(string Name, Roles Roles, PersonId? Person)
{
    /// <summary>Behind the access check there always is one.</summary>
    public static Visitor Of(HttpContext context) => context.Features.Get<Visitor>() ?? throw new InvalidOperationException("This page stands before the access check.");

    public bool IsAny(Roles roles) => (Roles & roles) != 0;
}
