using System.Text;
using CsCheck;
using SanYuan.Bot.Calendars;
using SanYuan.Core.Calendars;

namespace SanYuan.Bot.Tests.Calendars;

public sealed class CalendarFileTests
{
    static readonly DateTimeOffset Start = new(2019, 10, 18, 15, 0, 0, TimeSpan.FromHours(8));

    static readonly CalendarEvent Meeting = new("meeting-12@sanyuan", 1, "主题党日", Start, Start.AddMinutes(90), Start.AddDays(-2)) { Place = "二楼会议室", Description = "一\n二" };

    static readonly Gen<string> Texts = Gen.String[Gen.OneOf(Gen.Char["党员主题日会议室，。：；\\;,:\"\n\t\r\0\u001b N"], Gen.Char), 0, 200];

    static string Written(params CalendarEvent[] events) => Encoding.UTF8.GetString(CalendarFile.Write(events));

    /// <summary>The value of a property, unfolded and unescaped by the letter of RFC 5545.</summary>
    static string Value(string file, string property)
    {
        var line = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(one => one.StartsWith(property + ":", StringComparison.Ordinal));
        var value = new StringBuilder();
        for (var i = property.Length + 1; i < line.Length; i++)
            value.Append(line[i] != '\\' ? line[i] : line[++i] is 'n' or 'N' ? '\n' : line[i]);
        return value.ToString();
    }

    [Fact]
    public void A_meeting_is_written_as_calendars_read_it()
    {
        var lines = Written(Meeting).Split("\r\n");
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Superset(
            new HashSet<string>
            {
                "VERSION:2.0", "METHOD:PUBLISH", "PRODID:-//SanYuan//Meetings//ZH", "X-WR-CALNAME:三员会议", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
                "BEGIN:VEVENT", "UID:meeting-12@sanyuan", "SEQUENCE:1", "DTSTAMP:20191016T070000Z", "LAST-MODIFIED:20191016T070000Z", "DTSTART:20191018T070000Z",
                "DTEND:20191018T083000Z", "SUMMARY:主题党日", "LOCATION:二楼会议室", @"DESCRIPTION:一\n二", "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR",
            },
            lines.ToHashSet());
        Assert.Equal(lines.Where(line => line.Length > 0).Distinct().Count(), lines.Count(line => line.Length > 0));
    }

    [Fact]
    public void A_cancelled_meeting_says_so_and_one_without_a_place_names_none()
    {
        var file = Written(Meeting with { IsCancelled = true, Place = null });
        Assert.Contains("\r\nSTATUS:CANCELLED\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("LOCATION", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_whole_lines_of_at_most_75_octets_is_written() => Texts.Sample(text =>
    {
        var file = Written(Meeting with { Title = text, Description = text });
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', file.Replace("\uFFFD", text.Contains('\uFFFD', StringComparison.Ordinal) || text.Any(char.IsSurrogate) ? "" : "\uFFFD", StringComparison.Ordinal));
        Assert.DoesNotContain(file.Replace("\r\n", "", StringComparison.Ordinal), char.IsControl);
    });

    [Fact]
    public void Any_words_come_back_from_the_file_but_for_control_characters() => Texts.Where(text => text.Length > 0).Sample(text =>
    {
        var file = Written(Meeting with { Title = text });
        var expected = string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Select(rune => rune.Value != '\n' && Rune.IsControl(rune) ? " " : rune.ToString()));
        Assert.Equal(expected, Value(file, "SUMMARY"));
    });

    [Fact]
    public void The_same_meetings_are_the_same_bytes() => Assert.Equal(CalendarFile.Write([Meeting, Meeting with { Uid = "other" }]), CalendarFile.Write([Meeting, Meeting with { Uid = "other" }]));

    [Fact]
    public void A_calendar_without_meetings_is_a_calendar() => Assert.DoesNotContain("VEVENT", Written(), StringComparison.Ordinal);
}
