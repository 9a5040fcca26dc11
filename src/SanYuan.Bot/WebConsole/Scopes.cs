using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole;

/// <summary>What chat would show a visitor, for pages: an account that belongs to nobody of the roster reads what its roles alone give.</summary>
internal static class Scopes
{
    public static async Task<FindingScope> FindingsAsync(Visitor visitor, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        visitor.IsAny(OpenToAttribute.County) ? FindingScope.County
        : Reader(visitor, roster) is { } reader ? await FindingAccess.ScopeAsync(reader, today, roster, session, cancellationToken)
        : FindingScope.Of(new HashSet<UnitId>());

    public static MeetingScope Meetings(Visitor visitor, RosterSnapshot roster) =>
        visitor.IsAny(Roles.Office) ? MeetingScope.County
        : Reader(visitor, roster) is { } reader ? MeetingScope.Of(reader, roster)
        : MeetingScope.Nothing;

    /// <summary>Branches by code; who reads about the whole county, and who is posted to them, reads sectors as well.</summary>
    public static IReadOnlyList<Unit> Units(Visitor visitor, DateOnly today, RosterSnapshot roster)
    {
        if (visitor.IsAny(OpenToAttribute.County))
            return roster.Units;
        if (visitor.Person is not { } person)
            return [];
        var posted = roster.ActiveAppointmentsOf(person, today).Select(held => held.Unit).ToHashSet();
        var known = UnitScope.BranchesOf(person, visitor.Roles, roster, today).Select(unit => unit.Id).Concat(posted).ToHashSet();
        return [.. roster.Units.Where(unit => known.Contains(unit.Id))];
    }

    /// <summary>Branches only, as chat's coverage has them.</summary>
    public static IReadOnlyList<Unit> Branches(Visitor visitor, DateOnly today, RosterSnapshot roster) =>
        UnitScope.BranchesOf(visitor.Person ?? default, visitor.Roles, roster, today);

    /// <summary>Whether an appointment was made by a selecting unit the visitor speaks for.</summary>
    public static bool HasSent(Visitor visitor, UnitId? selectingUnit, RosterSnapshot roster) =>
        visitor.IsAny(Roles.SelectingUnit) && Reader(visitor, roster) is { } reader && UnitScope.IsSentBy(reader.Person, selectingUnit, roster);

    static Sender? Reader(Visitor visitor, RosterSnapshot roster) => visitor.Person is { } id && roster.PersonById(id) is { } person ? new Sender(person, visitor.Roles) : null;
}
