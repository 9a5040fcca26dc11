using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Meetings;

/// <summary>Meetings, the latest first; those to come the next first.</summary>
internal sealed class MeetingsTable(ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    enum When
    {
        Upcoming,
        Past,
    }

    public string Name => "meetings";

    public Roles OpenTo => OpenToAttribute.Everybody;

    public string Title(Language language) => language["会议", "Meetings"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var language = question.Language;
        return
        [
            new("when", language["何时", "When"], FilterKind.Choice, [new("upcoming", language["还没开", "To come"]), new("past", language["开过的", "Past"])]),
            new("from", language["从", "From"], FilterKind.Day),
            new("to", language["到", "To"], FilterKind.Day),
            new("unit", language["单位", "Unit"], FilterKind.Text) { Suggestions = RosterFinder.UnitNames(roster.View.Snapshot) },
            new("type", language["活动", "Activity"], FilterKind.Choice, KindNames.Activities(language)),
            new("state", language["状态", "State"], FilterKind.Choice,
            [
                new("planned", language["未开", "Planned"]), new("moved", language["未开，改过", "Planned, moved"]), new("cancelled", language["已取消", "Cancelled"]), new("held", language["已开", "Held"]),
            ]),
            new("person", language["请了谁", "Invited"], FilterKind.Text) { Suggestions = RosterFinder.AppointeeNames(roster.View.Snapshot) },
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var query = Query(question, known);
        var found = question.Errors.Count > 0 ? [] : await ledger.ReadAsync((session, token) => session.Browser.MeetingsAsync(query, token), cancellationToken);
        return new TableData(
            [
                new(language["号", "No."], IsNumber: true), new(language["时间", "Time"]), new(language["名称", "Title"]), new(language["单位", "Unit"]), new(language["地点", "Place"]), new(language["状态", "State"]),
                new(language["请了", "Invited"], IsNumber: true), new(language["参加", "Accept"], IsNumber: true), new(language["请假", "Decline"], IsNumber: true),
                new(language["没答复", "No answer"], IsNumber: true), new(language["到会", "Came"], IsNumber: true),
            ],
            [.. found.Select(view => Row(view, known, language))],
            found.Count == question.Limit ? Key(found[^1].Meeting) : null);
    }

    MeetingQuery Query(TableQuestion question, RosterSnapshot known)
    {
        var when = question.Choice<When>("when");
        var (from, to) = (question.Day("from"), question.Day("to"));
        DateTimeOffset? first = from is { } day ? clock.At(day, TimeOnly.MinValue) : null;
        DateTimeOffset? before = to is { } last ? clock.At(last.AddDays(1), TimeOnly.MinValue) : null;
        return new MeetingQuery(Scopes.Meetings(question.Visitor, known), question.Limit)
        {
            From = when == When.Upcoming && (first is null || first < clock.Now) ? clock.Now : first,
            Before = when == When.Past && (before is null || before > clock.Now) ? clock.Now : before,
            IsNextFirst = when == When.Upcoming,
            Unit = question.Find("unit", text => RosterFinder.Unit(text, known))?.Id,
            Invited = question.Find("person", text => RosterFinder.Person(text, known))?.Id,
            Type = question.Choice<ActivityType>("type"),
            Status = question.Choice<MeetingStatus>("state"),
            Behind = Behind(question.After),
        };
    }

    Cell[] Row(MeetingView view, RosterSnapshot known, Language language)
    {
        var meeting = view.Meeting.ToLocal(clock);
        return
        [
            new(meeting.Id.Value.ToString(CultureInfo.InvariantCulture), MeetingCells.Address(meeting)),
            $"{meeting.Content.StartsAt:yyyy-MM-dd HH:mm}",
            new(meeting.Content.Title, MeetingCells.Address(meeting)),
            MeetingCells.Host(meeting, known, language),
            meeting.Content.Place,
            MeetingCells.State(meeting, language),
            new(view.Invitations.Count.ToString(CultureInfo.InvariantCulture), $"{MeetingCells.Address(meeting)}#answers"),
            MeetingCells.Count(view, Answer.Accepted),
            MeetingCells.Count(view, Answer.Declined),
            MeetingCells.Count(view, Answer.None),
            MeetingCells.Came(view),
        ];
    }

    static string Key(Meeting last) => $"{last.Content.StartsAt.UtcTicks}.{last.Id.Value}";

    /// <summary>What no page has written is as no key: from the beginning.</summary>
    static MeetingKey? Behind(string? text) =>
        text?.Split('.') is [var start, var number]
        && long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new MeetingKey(new DateTimeOffset(ticks, TimeSpan.Zero), id) : null;
}
