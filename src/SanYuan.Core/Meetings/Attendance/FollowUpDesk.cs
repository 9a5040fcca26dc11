using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Questions;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>Takes a message that answers what was asked after a meeting: a bare remark, or 「没有」. Every other message goes its usual way.</summary>
internal static class FollowUpDesk
{
    /// <summary>UTF-16 units; a longer message tells unit and day itself.</summary>
    const int Longest = 300;

    static readonly TimeSpan Lapse = TimeSpan.FromHours(24);

    static readonly HashSet<string> Nothing =
    [
        "没有", "没", "无", "没有了", "没了", "没有问题", "没问题", "没发现问题", "没有发现问题", "未发现问题", "没什么问题", "没有什么问题", "没啥问题", "没有建议", "没有问题和建议", "都好", "都挺好", "一切正常",
    ];

    /// <returns>Null when the message has nothing to do with a meeting asked about.</returns>
    public static async Task<Reply?> TryAnswerAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (request.Message.Text.Length > Longest || (request.Sender.Roles & Roles.Appointee) == 0)
            return null;
        var isNothing = Nothing.Contains(request.Message.Text.Trim(' ', '。', '！', '!', '.', '，', '\n'));
        var said = isNothing ? Statement.Empty : Remark(request);
        if (said is null || await session.Attendance.AskedAboutAsync(request.Sender.Person.Id, request.Moment - Lapse, cancellationToken) is not { } meeting)
            return null;
        if (isNothing)
            return await IsForInvitationAsync(request, session, cancellationToken) ? null : await NothingAsync(meeting, request, session, cancellationToken);
        return AtMeeting(said, meeting, request) is { } told ? await RecordAsync(told, meeting, request, session, cancellationToken) : null;
    }

    /// <summary>What the message tells, if it may be about a meeting: a report without its unit, or a remark that is no report by itself.</summary>
    static Statement? Remark(Request request) => request.Interpretation.Intent switch
    {
        Intent.Report when request.Interpretation.Statements is [{ Unit: null, OnBehalfOf: null, Doubts.Count: 0 } only] => only,
        // 疾控中心支部，你们的…: addressed to the unit, not told of the meeting.
        Intent.Feedback when request.Interpretation.Statements.Any(one => one.Unit is not null) => null,
        Intent.Feedback or Intent.Chitchat or Intent.Unknown => Remarks.Read(request.Message.Text, request.Roster.Names, request.Moment),
        _ => null,
    };

    /// <summary>「没问题」 to an invitation that waits for its answer is a yes.</summary>
    static async Task<bool> IsForInvitationAsync(Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        request.Interpretation.Intent == Intent.Accept
        && (await session.Meetings.UpcomingAsync(request.Sender.Person.Id, request.Moment, cancellationToken)).Any(one => one.Answer == Answer.None);

    /// <summary>Nothing found is an entry too, of somebody who came.</summary>
    static async Task<Reply> NothingAsync(Meeting meeting, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var presence = Presence.Of(await session.Attendance.OfAsync([meeting.Id], cancellationToken)).GetValueOrDefault((meeting.Id, request.Sender.Person.Id));
        return presence.IsClaimed && AtMeeting(Statement.Empty, meeting, request) is { } told
            ? await RecordAsync(told, meeting, request, session, cancellationToken)
            : new Reply(FollowUpWords.NotAttended(meeting));
    }

    /// <summary>The statement with unit, day and kind of the meeting; null when it tells of another unit, day or kind.</summary>
    static Statement? AtMeeting(Statement said, Meeting meeting, Request request)
    {
        var content = meeting.Content;
        var day = DateOnly.FromDateTime(content.StartsAt.ToOffset(request.Moment.Offset).DateTime);
        if (content.Unit is not { } id || request.Roster.UnitById(id) is not { } unit)
            return null;
        if ((said.Unit is { } there && there.Value != unit.Code) || (said.Date is { } then && then.Value != day) || said.EndDate is not null)
            return null;
        if (said.Type?.Value is { } kind and not (ActivityType.SupervisionInspection or ActivityType.Other) && content.Type is { } type && kind != type)
            return null;
        return said with
        {
            Unit = new Told<string>(unit.Code, default),
            Date = new Told<DateOnly>(day, default),
            Type = content.Type is { } known ? new Told<ActivityType>(known, default) : said.Type,
        };
    }

    static Task<Reply> RecordAsync(Statement told, Meeting meeting, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var telling = new Telling(request.Sender.Person.Id, request.Message.Text, request.Source, request.Moment, [told]) { Meeting = meeting.Id };
        return Recorder.RecordOrAskAsync(telling, request, session, cancellationToken);
    }
}
