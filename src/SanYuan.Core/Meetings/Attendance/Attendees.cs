using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>Whom the names of a list mean among those invited; or what is wrong with them.</summary>
/// <param name="Present">Who came, by the list.</param>
/// <param name="Absent">Who did not.</param>
/// <param name="Problem">Null when the list stands.</param>
internal sealed record Attendees(IReadOnlyList<PersonId> Present, IReadOnlyList<PersonId> Absent, string? Problem)
{
    public static Attendees Of(AttendanceTold told, IReadOnlyList<Invitation> invitations, RosterSnapshot roster)
    {
        var invited = invitations.Select(one => roster.PersonById(one.Invited)).OfType<Person>().ToList();
        var present = new HashSet<PersonId>();
        var absent = new HashSet<PersonId>();
        foreach (var (names, into) in new[] { (told.Present, present), (told.Absent, absent) })
            foreach (var name in names)
            {
                var meant = Meant(name.Value, invited);
                if (meant.Count != 1)
                    return new Attendees([], [], meant.Count == 0 ? AttendanceWords.NotInvited(name.Value, invited) : AttendanceWords.Several(name.Value, meant, roster));
                into.Add(meant[0].Id);
            }
        if (present.Overlaps(absent))
            return new Attendees([], [], AttendanceWords.Both(roster.PersonById(present.First(absent.Contains))!.Name));
        // Who declined is not expected among 全部到会.
        if (told.Everybody)
            present.UnionWith(invitations.Where(one => one.Answer != Answer.Declined && !absent.Contains(one.Invited)).Select(one => one.Invited));
        if (told.IsWhole)
            absent.UnionWith(invitations.Select(one => one.Invited).Where(one => !present.Contains(one)));
        return new Attendees([.. present], [.. absent], null);
    }

    /// <summary>By full name or code, else by what colleagues call them.</summary>
    static List<Person> Meant(string told, List<Person> invited)
    {
        var named = invited.FindAll(person => person.Name == told || RosterCodes.Comparer.Equals(person.Code, told));
        return named.Count > 0 ? named : invited.FindAll(person => Colleagues.IsCalled(person.Name, told));
    }
}
