using System.Globalization;
using SanYuan.Core.Access;
using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Api.Meetings;

/// <summary>Reads a body against the roster; every field that is wrong is named.</summary>
internal sealed class MeetingReader(RosterSnapshot roster, CountyClock clock, DateTimeOffset now)
{
    const int Longest = 60;

    public Dictionary<string, string[]> Errors { get; } = [];

    public (MeetingDraft Draft, IReadOnlyList<PersonId> Guests)? Read(MeetingBody body, ApiClient client, MessageSource source)
    {
        var unit = Unit(body.Unit ?? client.UnitCode);
        var title = Text("title", body.Title, Longest);
        if (string.IsNullOrWhiteSpace(title))
            Wrong("title", "Say what the meeting is called.");
        var type = Type(body.Type);
        var start = Start(body.StartsAt);
        var end = End(body.EndsAt, start);
        var caller = Caller(body.CalledBy, unit);
        var guests = Guests(body.Appointees, unit);
        if (Errors.Count > 0 || start is null || caller is null)
            return null;
        var draft = new MeetingDraft(unit?.Id, title!, start.Value)
        {
            EndsAt = end, Type = type, Place = Text("place", body.Place, Longest), CalledBy = caller.Id, Source = source, CalledAt = now,
        };
        return Errors.Count > 0 ? null : (draft, guests);
    }

    public MeetingDraft? Read(MoveBody body, MeetingDraft before)
    {
        var start = body.StartsAt is null ? before.StartsAt : Start(body.StartsAt);
        var end = body.EndsAt is null ? before.EndsAt + (start - before.StartsAt) : End(body.EndsAt, start);
        if (body is { StartsAt: null, EndsAt: null, Place: null })
            Wrong("startsAt", "Say what changes: startsAt, endsAt or place.");
        var place = Text("place", body.Place, Longest);
        return Errors.Count > 0 || start is null ? null : before with { StartsAt = start.Value, EndsAt = end, Place = place ?? before.Place };
    }

    public string? Text(string field, string? text, int longest)
    {
        if (text?.Length > longest)
            Wrong(field, $"At most {longest} characters.");
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    Unit? Unit(string? code)
    {
        if (code is not null && roster.UnitByCode(code) is null)
            Wrong("unit", "There is no unit with this code.");
        return code is null ? null : roster.UnitByCode(code);
    }

    ActivityType? Type(string? code)
    {
        if (code is null)
            return null;
        foreach (var type in Enum.GetValues<ActivityType>())
            if (Code<ActivityType>.Of(type) == code)
                return type;
        Wrong("type", "There is no such activity type: see /docs.");
        return null;
    }

    DateTimeOffset? Start(string? text)
    {
        if (Moment("startsAt", text) is not { } start)
            return null;
        if (start <= now || start > now.AddYears(1))
            Wrong("startsAt", "Give a moment to come, within a year.");
        return start;
    }

    DateTimeOffset? End(string? text, DateTimeOffset? start)
    {
        if (text is null || Moment("endsAt", text) is not { } end)
            return null;
        if (end <= start || end > start + TimeSpan.FromDays(31))
            Wrong("endsAt", "Give a moment after startsAt, within a month of it.");
        return end;
    }

    DateTimeOffset? Moment(string field, string? text)
    {
        // A text without an offset would be read by the machine's own.
        if (text is { Length: > 16 } && (text.EndsWith('Z') || text.AsSpan(text.Length - 6).IndexOfAny('+', '-') >= 0)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return clock.ToLocal(moment);
        Wrong(field, "Give a moment in ISO 8601 with offset, for example 2019-10-18T15:00:00+08:00.");
        return null;
    }

    Person? Caller(string? code, Unit? unit)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if (code is null)
        {
            var usual = (unit is null ? [] : roster.LiaisonsOf(unit.Id)).Concat(roster.Office).FirstOrDefault();
            return usual ?? Wrong("calledBy", "Nobody of the unit or the office is there to hear of the answers: name somebody.");
        }
        if (roster.PersonByCode(code) is not { } person)
            return Wrong("calledBy", "There is nobody with this code.");
        return roster.RolesOf(person.Id, today).HasFlag(Roles.Office) || (unit is not null && person.ResponsibleUnitCodes.Contains(unit.Code))
            ? person : Wrong("calledBy", "Only a liaison of the unit or a member of the office calls meetings.");
    }

    List<PersonId> Guests(IReadOnlyList<string>? codes, Unit? unit)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if (codes is null && unit is not null)
            return Some([.. roster.AppointeesAt(unit.Id, today)]);
        if (codes is null)
            return Some([.. roster.People.Where(person => (roster.RolesOf(person.Id, today) & Roles.Appointee) != 0)]);
        var guests = new List<Person>();
        foreach (var code in codes)
        {
            if (code is null || roster.PersonByCode(code) is not { } person || !MayBeInvited(person, unit, today))
                Wrong("appointees", "Each must be the code of an acting appointee of the unit, or of its sector's supervisor.");
            else
                guests.Add(person);
        }
        return Some(guests);
    }

    bool MayBeInvited(Person person, Unit? unit, DateOnly today) =>
        (roster.RolesOf(person.Id, today) & Roles.Appointee) != 0
        && (unit is null || roster.ActiveAppointmentsOf(person.Id, today).Any(held => held.Unit == unit.Id || roster.UnitById(held.Unit) is { Kind: UnitKind.Sector } sector && (sector.Name == unit.Sector || sector.Code == unit.Sector)));

    List<PersonId> Some(List<Person> guests)
    {
        if (guests.Count == 0 && !Errors.ContainsKey("unit") && !Errors.ContainsKey("appointees"))
            Wrong("appointees", "Nobody is there to be invited.");
        return [.. guests.Select(person => person.Id).Distinct()];
    }

    Person? Wrong(string field, string what)
    {
        Errors.TryAdd(field, [what]);
        return null;
    }
}
