using System.Text;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SanYuan.Core.Calendars;
using IcalEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace SanYuan.Bot.Calendars;

/// <summary>
/// Writes a calendar as iCalendar (RFC 5545). Moments are UTC: every calendar reads it, and shows it by its own clock, without a VTIMEZONE to get wrong.
/// The same meetings give the same bytes, so that a calendar that asks again can be told that nothing changed.
/// </summary>
internal static class CalendarFile
{
    /// <summary>How often a subscribed calendar is asked to look again (RFC 7986, 5.7; Outlook and older ones read X-PUBLISHED-TTL).</summary>
    const string Refresh = "PT1H";

    public static byte[] Write(IReadOnlyList<CalendarEvent> events)
    {
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH", ProductId = "-//SanYuan//Meetings//ZH" };
        calendar.AddProperty("CALSCALE", "GREGORIAN");
        calendar.AddProperty("NAME", CalendarFileWords.Name);
        calendar.AddProperty("X-WR-CALNAME", CalendarFileWords.Name);
        var interval = new Ical.Net.CalendarProperty("REFRESH-INTERVAL", Refresh);
        interval.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(interval);
        calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        calendar.Events.AddRange(events.Select(ToIcal));
        return CalendarLines.Fold(new CalendarSerializer(calendar).SerializeToString() ?? "");
    }

    static IcalEvent ToIcal(CalendarEvent one) => new()
    {
        Uid = one.Uid,
        Sequence = one.Sequence,
        DtStamp = Utc(one.ChangedAt),
        LastModified = Utc(one.ChangedAt),
        Start = Utc(one.StartsAt),
        End = Utc(one.EndsAt),
        Summary = Clean(one.Title),
        Location = one.Place is { } place ? Clean(place) : null,
        Description = Clean(one.Description),
        Status = one.IsCancelled ? "CANCELLED" : "CONFIRMED",
    };

    static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId);

    /// <summary>Text as calendars take it: line ends are one character, and no other control character is allowed (RFC 5545, 3.3.11).</summary>
    static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            clean.Append(rune.Value != '\n' && Rune.IsControl(rune) ? " " : rune.ToString());
        return clean.ToString();
    }
}
