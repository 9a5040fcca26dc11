using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>Whom a plan's words mean, once its unit is known; or what is wrong with them.</summary>
/// <param name="Open">Names that several people have.</param>
/// <param name="Problem">Null when the list stands.</param>
internal sealed record GuestList(IReadOnlyList<PersonId> Guests, IReadOnlyList<OpenGuest> Open, string? Problem)
{
    /// <summary>Whether the list came of names, which are all found.</summary>
    public bool IsNamed { get; private init; }

    public static GuestList Of(MeetingPlan plan, RosterSnapshot roster)
    {
        var today = DateOnly.FromDateTime(plan.CalledAt.DateTime);
        var unit = plan.Unit is { } id ? roster.UnitById(id) : null;
        var eligible = Eligible(plan, unit, roster, today);
        if (eligible.Count == 0)
            return Refused(PlanWords.NobodyThere);
        var chosen = new Choice(eligible, unit?.Name ?? "本县");
        if (plan.Wish.People.Count > 0)
            return chosen.ByName(plan.Wish.People);
        if (chosen.ByTitle(plan.Wish.Addressed) is { } addressed)
            return addressed;
        // 三员 are all of the unit's own; a supervisor of the sector comes when asked for.
        var invited = plan.Wish.Audience is Roles.None or Roles.Appointee
            ? unit is null ? eligible : [.. roster.AppointeesAt(unit.Id, today)]
            : eligible.Where(person => (roster.RolesOf(person.Id, today) & plan.Wish.Audience) != 0).ToList();
        return invited.Count == 0
            ? Refused(plan.Wish.Audience == Roles.None ? PlanWords.NobodyThere : PlanWords.NobodyOfThatKind)
            : new GuestList([.. invited.Select(person => person.Id)], [], null);
    }

    /// <summary>Who may be invited: the unit's own appointees and the supervisor of its sector; anybody by the office.</summary>
    static IReadOnlyList<Person> Eligible(MeetingPlan plan, Unit? unit, RosterSnapshot roster, DateOnly today)
    {
        if (unit is null || roster.RolesOf(plan.CalledBy, today).HasFlag(Roles.Office))
            return [.. roster.People.Where(person => (roster.RolesOf(person.Id, today) & Roles.Appointee) != 0)];
        var sector = roster.Units.FirstOrDefault(other => other.Kind == UnitKind.Sector && (other.Name == unit.Sector || other.Code == unit.Sector));
        return [.. roster.AppointeesAt(unit.Id, today), .. sector is null ? [] : roster.AppointeesAt(sector.Id, today)];
    }

    static GuestList Refused(string problem) => new([], [], problem);

    sealed record Choice(IReadOnlyList<Person> Eligible, string Where)
    {
        public GuestList ByName(IReadOnlyList<string> names)
        {
            var (guests, open) = (new List<PersonId>(), new List<OpenGuest>());
            foreach (var name in names.Distinct())
            {
                var named = Eligible.Where(person => person.Name == name).Distinct().ToList();
                if (named.Count == 0)
                    return Refused(PlanWords.NotHere(name, Where));
                if (named.Count == 1)
                    guests.Add(named[0].Id);
                else
                    open.Add(new OpenGuest(name, [.. named.Select(person => person.Code)]));
            }
            return new GuestList([.. guests.Distinct()], open, null) { IsNamed = true };
        }

        /// <summary>Null when nobody is called so: then the words were no name.</summary>
        public GuestList? ByTitle(IReadOnlyList<string> titles)
        {
            var (guests, open) = (new List<PersonId>(), new List<OpenGuest>());
            foreach (var title in titles)
            {
                var called = Eligible.Where(person => Colleagues.IsCalled(person.Name, title)).Distinct().ToList();
                if (called.Count == 1)
                    guests.Add(called[0].Id);
                else if (called.Count > 1)
                    open.Add(new OpenGuest(title, [.. called.Take(5).Select(person => person.Code)]));
            }
            return guests.Count + open.Count == 0 ? null : new GuestList([.. guests.Distinct()], open, null) { IsNamed = true };
        }
    }
}
