using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings;

/// <summary>「周五的会改到周四下午三点」「12号会议取消」: whoever called a meeting, its unit's liaisons, and the office change it.</summary>
public sealed class ChangeHandler(CountyClock clock, MeetingChanger changer) : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles>
    {
        [Intent.MoveMeeting] = Roles.Liaison | Roles.Office,
        [Intent.CancelMeeting] = Roles.Liaison | Roles.Office,
    };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (found, problem) = await FindAsync(request, session, cancellationToken);
        if (found is null)
            return problem;
        var meeting = found.ToLocal(clock);
        if (!meeting.IsAhead || meeting.Content.StartsAt <= request.Moment)
            return new Reply(meeting.Status == MeetingStatus.Cancelled ? InvitationWords.Over : ChangeWords.Started);
        return new Reply(request.Interpretation.Intent == Intent.CancelMeeting
            ? await MeetingChanger.CancelAsync(meeting, request.Statement.Reason?.Value, request.AsChange(), request.Roster, session, cancellationToken)
            : await MoveAsync(meeting, request, session, cancellationToken));
    }

    async Task<string> MoveAsync(Meeting meeting, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var said = request.Statement;
        if (said.Doubts.Any(doubt => doubt.Kind == DoubtKind.ImpossibleDate))
            return ChangeWords.NoSuchDay;
        if (said is { Date: null, Time: null, Place: null, Shift: null })
            return ChangeWords.WhatToChange;
        if (said.Place?.Value.Length > PlanWords.LongestPlace)
            return PlanWords.PlaceTooLong;
        var after = Apply(meeting.Content, said);
        if (after == meeting.Content)
            return ChangeWords.Same(meeting);
        return after.StartsAt <= request.Moment
            ? ChangeWords.Past
            : await changer.MoveAsync(meeting, after, request.AsChange(), request.Roster, session, cancellationToken);
    }

    /// <summary>What is not told stays: the length, the place, the day of a new clock time.</summary>
    MeetingDraft Apply(MeetingDraft before, Statement said)
    {
        var day = said.Date?.Value ?? DateOnly.FromDateTime(before.StartsAt.DateTime);
        var time = said.Time?.Value ?? TimeOnly.FromDateTime(before.StartsAt.DateTime);
        var start = said is { Date: null, Time: null, Shift: { } shift } ? before.StartsAt + shift.Value : clock.At(day, time);
        return before with
        {
            StartsAt = start,
            EndsAt = said.EndTime is { } end ? clock.At(day, end.Value) : before.EndsAt + (start - before.StartsAt),
            Place = said.Place?.Value ?? before.Place,
        };
    }

    /// <summary>The meeting meant: by its number, or by day, kind or unit, or the only one there is.</summary>
    async Task<(Meeting? Meeting, Reply Problem)> FindAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var said = request.Statement;
        if (said.Reference is { } number)
        {
            if (await session.Meetings.FindAsync(new MeetingId(number.Value), cancellationToken) is not { } numbered)
                return (null, Reply.Refused("unknown_number", ChangeWords.NotYours(number.Value)));
            return MayChange(numbered, request) ? (numbered, Reply.None) : (null, Reply.Refused("not_yours", ChangeWords.NotYourUnit(number.Value)));
        }
        var hosted = await session.Meetings.HostedAsync(request.Sender.Person.Id, Own(request), request.Moment, cancellationToken);
        var meant = hosted.Where(one => MeetingPointer.Fits(one.Content, said.OfDay?.Value, said, request)).ToList();
        return meant switch
        {
            [] => (null, new Reply(ChangeWords.NoMeeting)),
            [var only] => (only, Reply.None),
            _ => (null, new Reply(ChangeWords.Which(
                [.. meant.Select(one => one.ToLocal(clock))],
                request.Interpretation.Intent == Intent.CancelMeeting ? $"{meant[0].Id}号会议取消" : $"{meant[0].Id}号会议改到周四下午三点"))),
        };
    }

    static bool MayChange(Meeting meeting, Request request) =>
        request.Sender.Roles.HasFlag(Roles.Office) || meeting.Content.CalledBy == request.Sender.Person.Id || (meeting.Content.Unit is { } unit && Own(request).Contains(unit));

    static IReadOnlyCollection<UnitId> Own(Request request) =>
        [.. request.Sender.Person.ResponsibleUnitCodes.Select(code => request.Roster.UnitByCode(code)?.Id).OfType<UnitId>()];
}
