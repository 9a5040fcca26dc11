using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>Whose meetings somebody reads, with answers and reasons: the office all; others those they are invited to or called, a liaison those of the unit.</summary>
public sealed record MeetingScope(bool All, IReadOnlySet<UnitId> Units, PersonId? Person)
{
    public static readonly MeetingScope County = new(true, new HashSet<UnitId>(), null);

    public static readonly MeetingScope Nothing = new(false, new HashSet<UnitId>(), null);

    public static MeetingScope Of(Sender reader, RosterSnapshot roster)
    {
        if (reader.Roles.HasFlag(Roles.Office))
            return County;
        var units = reader.Roles.HasFlag(Roles.Liaison) ? reader.Person.ResponsibleUnitCodes.Select(roster.UnitByCode).OfType<Unit>().Select(unit => unit.Id) : [];
        return new MeetingScope(false, units.ToHashSet(), reader.Person.Id);
    }

    public bool Holds(Meeting meeting, IEnumerable<Invitation> invitations) => IsHost(meeting) || invitations.Any(invitation => invitation.Invited == Person);

    /// <summary>Whether the reader answers for the meeting: what was sent about it is theirs to read.</summary>
    public bool IsHost(Meeting meeting) => All || meeting.Content.CalledBy == Person || (meeting.Content.Unit is { } unit && Units.Contains(unit));
}
