using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>「签到」「我到了」: at a meeting the sender is invited to, a sign-in by word; at any other time nothing that is done here yet.</summary>
public sealed class CheckInHandler : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.CheckIn] = Roles.Appointee };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var unit = request.Statement.Unit is { } told ? request.Roster.UnitByCode(told.Value)?.Id : null;
        var person = request.Sender.Person.Id;
        if (await SignInDesk.MeetingNowAsync(person, unit, request.Moment, session, cancellationToken) is not { } meeting)
            return new Reply(MessagingWords.NotYet);
        var statement = new AttendanceStatement(meeting.Id, person, AttendanceSide.Person, true, AttendanceWay.Word, request.AsChange());
        return new Reply(await SignInDesk.SignAsync(meeting, statement, session, cancellationToken));
    }
}
