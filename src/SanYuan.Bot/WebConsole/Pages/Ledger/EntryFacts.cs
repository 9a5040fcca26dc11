using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Ledger;

/// <summary>What is said of an entry.</summary>
internal static class EntryFacts
{
    public static IEnumerable<(string Name, Cell Value)> Of(Activity entry, RosterSnapshot roster, CountyClock clock, Language language)
    {
        var content = entry.Content;
        yield return (language["日期", "Day"], Days(content));
        if (content.Time is { } time)
            yield return (language["时间", "Time"], $"{time:HH:mm}");
        yield return (language["三员", "Appointee"], RosterLinks.Person(content.Appointee, roster));
        if (content.ReportedBy is { } teller)
            yield return (language["代报", "Told by"], RosterLinks.Person(teller, roster));
        yield return (language["单位", "Unit"], RosterLinks.Unit(content.Unit, roster));
        yield return (language["活动", "Activity"], content.Type is { } type ? KindNames.Of(type, language) : language["没说", "Not told"]);
        if (content.Supervision is { } kind)
            yield return (language["督导", "Supervision"], KindNames.Of(kind, language));
        if (content.Participants is { } people)
            yield return (language["人数", "People"], $"{people}");
        if (content.Meeting is { } meeting)
            yield return (language["会议", "Meeting"], new Cell(language[$"{meeting.Value}号会议", $"Meeting {meeting.Value}"], $"/meetings/{meeting.Value}"));
        if (content.IsLate)
            yield return (language["补报", "Told late"], language["是", "Yes"]);
        yield return (language["版本", "Version"], $"{entry.Version}");
        yield return (language["记入", "Recorded"], $"{clock.ToLocal(content.RecordedAt):yyyy-MM-dd HH:mm}");
    }

    public static string Short(ActivityDraft content, RosterSnapshot roster, Language language) => string.Join(" · ", new[]
    {
        Days(content), roster.UnitById(content.Unit)?.Name, content.Type is { } type ? KindNames.Of(type, language) : null, content.Participants is { } people ? language[$"{people}人", $"{people} people"] : null,
    }.OfType<string>());

    public static string Name(VersionKind kind, Language language) => kind switch
    {
        VersionKind.Recorded => language["记入", "Recorded"],
        VersionKind.Corrected => language["更正", "Corrected"],
        VersionKind.Withdrawn => language["撤销", "Withdrawn"],
        _ => language["不是本人的", "Disowned"],
    };

    public static string Name(AttachmentKind kind, Language language) => kind switch
    {
        AttachmentKind.Photo => language["照片", "Photo"],
        AttachmentKind.Voice => language["语音", "Voice"],
        AttachmentKind.Video => language["视频", "Video"],
        AttachmentKind.Location => language["位置", "Place"],
        AttachmentKind.File => language["文件", "File"],
        _ => language["链接", "Link"],
    };

    static string Days(ActivityDraft content) => content.EndDate is { } end && end != content.Date ? $"{content.Date:yyyy-MM-dd}—{end:yyyy-MM-dd}" : $"{content.Date:yyyy-MM-dd}";
}
