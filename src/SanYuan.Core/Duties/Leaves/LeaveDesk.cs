using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Leaves;

/// <summary>Enters, ends and cancels leave, told by the person or by the office.</summary>
internal static class LeaveDesk
{
    /// <summary>Calendar days, first and last included.</summary>
    public const int Longest = 90;

    /// <summary>Working days that one's own leave may lie back; earlier leave would excuse what is already late.</summary>
    public const int Backdated = 3;

    public static async Task<Reply> TellAsync(Person person, CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var days = SpokenDays.Read(words.Folded("days"), request.Moment, nearest: true);
        if (days is not { First: { } first, Last: { } last })
            return Reply.Refused("no_such_day", LeaveWords.NoSuchDay);
        var leave = new LeaveDraft(person.Id, first, last, words.Verbatim("reason").Trim(' ', ',', '，', '。', '：', ':'));
        if (Refusal(leave, request) is { } refused)
            return refused;
        if (await session.Leaves.OfAsync(person.Id, first, last, cancellationToken) is [var other, ..])
            return Reply.Refused("overlaps", LeaveWords.Overlaps(other.Content));
        await session.Leaves.AddAsync(leave, request.AsChange(), cancellationToken);
        return new Reply(LeaveWords.Told(leave, Whose(person, request), await InvitedAsync(leave, request, session, cancellationToken)));
    }

    /// <summary>销假: back today. A leave that began today is cancelled, because no day of it was taken.</summary>
    public static async Task<Reply> EndAsync(Person person, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Leaves.OfAsync(person.Id, request.Today, request.Today, cancellationToken) is not [var leave, ..])
            return Reply.Refused("no_leave", LeaveWords.None);
        var yesterday = request.Today.AddDays(-1);
        if (leave.Content.First > yesterday)
            return await CancelAsync(leave, person, request, session, cancellationToken);
        await session.Leaves.ChangeAsync(leave.Id, new LeaveChange(LeaveChangeKind.Ended, yesterday, request.AsChange()), cancellationToken);
        return new Reply(LeaveWords.Ended(leave.Content, yesterday, Whose(person, request)));
    }

    public static async Task<Reply> CancelAsync(Person person, CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var open = await session.Leaves.OfAsync(person.Id, request.Today, DateOnly.MaxValue, cancellationToken);
        if (words.Has("days") && SpokenDays.Read(words.Folded("days"), request.Moment, nearest: true).First is { } day)
            open = [.. open.Where(leave => leave.Content.Covers(day))];
        return open switch
        {
            [] => Reply.Refused("no_leave", LeaveWords.None),
            [var one] => await CancelAsync(one, person, request, session, cancellationToken),
            _ => Reply.Refused("which_leave", LeaveWords.Which(open, words.Verbatim("name"))),
        };
    }

    static async Task<Reply> CancelAsync(Leave leave, Person person, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.Leaves.ChangeAsync(leave.Id, new LeaveChange(LeaveChangeKind.Cancelled, leave.Content.Last, request.AsChange()), cancellationToken);
        return new Reply(LeaveWords.Cancelled(leave.Content, Whose(person, request)));
    }

    static Reply? Refusal(LeaveDraft leave, Request request)
    {
        if (leave.Last < leave.First)
            return Reply.Refused("ends_before_it_starts", LeaveWords.Backwards);
        if (leave.Last.DayNumber - leave.First.DayNumber >= Longest)
            return Reply.Refused("too_long", LeaveWords.TooLong);
        var isOwn = leave.Person == request.Sender.Person.Id && !request.Sender.Roles.HasFlag(Roles.Office);
        return isOwn && leave.First < request.Roster.Calendar.AddWorkingDays(request.Today, -Backdated) ? Reply.Refused("long_ago", LeaveWords.LongAgo) : null;
    }

    /// <summary>Invitations of those days that were not declined: leave answers none of them.</summary>
    static async Task<IReadOnlyList<Invitation>> InvitedAsync(LeaveDraft leave, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var upcoming = await session.Meetings.UpcomingAsync(leave.Person, request.Moment, cancellationToken);
        return [.. upcoming.Where(one => one.Answer != Answer.Declined && leave.Covers(DateOnly.FromDateTime(one.Meeting.Content.StartsAt.ToOffset(request.Moment.Offset).DateTime)))];
    }

    static string Whose(Person person, Request request) => person.Id == request.Sender.Person.Id ? "您" : person.Name;
}
