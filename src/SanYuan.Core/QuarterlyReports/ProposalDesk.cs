using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>
/// Takes 「确认」「不开」「改到…」 of the office while a report meeting is proposed; the first answer stands. Every other message goes its usual way,
/// and so does an answer to something the sender was asked later.
/// </summary>
public sealed class ProposalDesk(ProposalRevision revision, QuarterlyConvener convener)
{
    /// <summary>UTF-16 units; a longer message is no answer, and costs no look into the ledger.</summary>
    const int Longest = 90;

    static readonly HashSet<string> Yes = ["确认", "确认发邀请", "发邀请"];
    static readonly HashSet<string> No = ["不开", "不开了", "这季度不开", "本季度不开"];

    /// <returns>Null when the message has nothing to do with a proposal.</returns>
    public async Task<Reply?> TryAnswerAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (request.Message.Text.Length > Longest || !request.Sender.Roles.HasFlag(Roles.Office))
            return null;
        var words = request.Message.Text.Trim(' ', '。', '！', '!', '.', '，', '\n', '\r', '「', '」');
        var change = ProposalChange.Of(words);
        if (!Yes.Contains(words) && !No.Contains(words) && (change is null || request.Statement.Reference is not null))
            return null;
        if (await CurrentAsync(request.Today, session, cancellationToken) is not { } meeting
            || await IsOutrankedAsync(meeting, request, session, cancellationToken))
            return null;
        if (meeting.Status != QuarterlyMeetingStatus.Proposed)
            return Yes.Contains(words) ? await SettledAsync(meeting, request, session, cancellationToken) : null;
        if (change is not null)
            return await revision.ReviseAsync(meeting, change, request, session, cancellationToken);
        return Yes.Contains(words)
            ? await convener.CallAsync(meeting, request, session, cancellationToken)
            : await DropAsync(meeting, request, session, cancellationToken);
    }

    /// <summary>This quarter's; in the weeks after a quarter's end, one of it that is still to be held.</summary>
    static async Task<QuarterlyMeeting?> CurrentAsync(DateOnly today, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.QuarterlyMeetings.FindAsync(Quarter.Of(today), cancellationToken) is { } current)
            return current;
        var last = await session.QuarterlyMeetings.FindAsync(Quarter.Of(today).Previous, cancellationToken);
        return last is { Status: not QuarterlyMeetingStatus.Dropped } && last.Day >= today ? last : null;
    }

    /// <summary>Asked something after the proposal, the sender answers that.</summary>
    static async Task<bool> IsOutrankedAsync(QuarterlyMeeting meeting, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        await session.MeetingPlans.OpenAsync(request.Sender.Person.Id, request.Moment, cancellationToken) is { } plan && plan.AskedAt > meeting.ChangedAt
        || await session.Questions.OpenAsync(request.Sender.Person.Id, request.Moment, cancellationToken) is { } question && question.AskedAt > meeting.ChangedAt;

    static async Task<Reply?> SettledAsync(QuarterlyMeeting meeting, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (meeting.Status == QuarterlyMeetingStatus.Dropped)
            return new Reply(ProposalWords.AlreadyDropped(meeting, By(meeting, request.Roster)));
        var called = meeting.Meeting is { } number ? await session.Meetings.FindAsync(number, cancellationToken) : null;
        return called is { IsAhead: true } && called.Content.StartsAt > request.Moment ? new Reply(ProposalWords.AlreadyCalled(meeting, called.Id)) : null;
    }

    static async Task<Reply> DropAsync(QuarterlyMeeting meeting, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var sender = request.Sender.Person;
        await session.QuarterlyMeetings.SettleAsync(meeting.Quarter, QuarterlyMeetingStatus.Dropped, sender.Id, request.Moment, cancellationToken);
        await OfficeNotice.TellOthersAsync(ProposalWords.DroppedNotice(meeting.Quarter, sender.Name), $"quarterly-settled:{meeting.Quarter}", request, session, cancellationToken);
        return new Reply(ProposalWords.Dropped(meeting.Quarter));
    }

    static string By(QuarterlyMeeting meeting, RosterSnapshot roster) => meeting.ChangedBy is { } by ? roster.PersonById(by)?.Name ?? "" : "";
}
