using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>An invited appointee signs in, by word or by place, from an hour before the start until the end.</summary>
internal static class SignInDesk
{
    internal static readonly TimeSpan Early = TimeSpan.FromMinutes(60);

    /// <summary>Takes a place as a sign-in, where the office allows it and a meeting is on.</summary>
    /// <returns>Null when the place is for something else.</returns>
    public static async Task<Reply?> TryLocationAsync(Visit visit, Person sender, Attachment content, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (content.Kind != AttachmentKind.Location || (visit.Roles & Roles.Appointee) == 0)
            return null;
        if (await session.Attendance.LocationSignInAsync(cancellationToken) is not { IsOn: true })
            return null;
        if (await MeetingNowAsync(sender.Id, null, visit.Moment, session, cancellationToken) is not { } meeting)
            return null;
        // After a failure the message comes back with its place blurred, too blurred to measure by.
        if (content.Spot is null && GeoPoint.Of(content.Latitude, content.Longitude) is null)
            return new Reply(SignInWords.NoPlace) { ForgetsPlace = true };
        var source = new MessageSource(visit.Message.Channel, visit.Message.MessageId);
        var unit = meeting.Content.Unit is { } id ? visit.Roster.UnitById(id) : null;
        var statement = new AttendanceStatement(meeting.Id, sender.Id, AttendanceSide.Person, true, AttendanceWay.Location, new Change(sender.Id, visit.Moment, source))
        {
            Distance = Band(content.Spot, unit?.Place),
        };
        return new Reply(await SignAsync(meeting, statement, session, cancellationToken)) { ForgetsPlace = true };
    }

    /// <summary>Keeps a sign-in; one that adds nothing to what the person said is answered and not kept again.</summary>
    public static async Task<string> SignAsync(Meeting meeting, AttendanceStatement statement, ILedgerSession session, CancellationToken cancellationToken)
    {
        var own = (await session.Attendance.OfAsync([meeting.Id], cancellationToken)).LastOrDefault(one => one.Person == statement.Person && one.Side == AttendanceSide.Person);
        if (own is { IsPresent: true } && (own.How == AttendanceWay.Location || statement.How != AttendanceWay.Location))
            return SignInWords.Already(meeting);
        await session.Attendance.AddAsync(statement, cancellationToken);
        return SignInWords.Signed(meeting, statement.Distance);
    }

    /// <summary>「请假 12」 after the start is no answer any more; within three days it is the person's word that they did not come.</summary>
    /// <returns>Whether it was kept.</returns>
    public static async Task<bool> TooLateAsync(Invitation invitation, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (request.Interpretation.Intent != Intent.Decline || request.Moment - invitation.Meeting.Content.StartsAt > TimeSpan.FromDays(3))
            return false;
        await session.Attendance.AddAsync(
            new AttendanceStatement(invitation.Meeting.Id, invitation.Invited, AttendanceSide.Person, false, AttendanceWay.Word, request.AsChange()), cancellationToken);
        return true;
    }

    /// <summary>The meeting the person is invited to that is on, or begins within the hour; the one nearest to its start.</summary>
    /// <param name="unit">Only of this unit; null for any.</param>
    public static async Task<Meeting?> MeetingNowAsync(PersonId person, UnitId? unit, DateTimeOffset now, ILedgerSession session, CancellationToken cancellationToken) =>
        (await session.Meetings.TakingPlaceAsync(person, now + Early, now, cancellationToken))
        .Select(one => one.Meeting)
        .Where(one => unit is null || one.Content.Unit == unit)
        .MinBy(one => (one.Content.StartsAt - now).Duration());

    static DistanceBand Band(GeoPoint? spot, GeoPoint? unit) => spot is { } here && unit is { } there
        ? here.MetresTo(there) switch
        {
            <= 200 => DistanceBand.Near,
            <= 1000 => DistanceBand.Kilometre,
            <= 5000 => DistanceBand.FiveKilometres,
            _ => DistanceBand.Farther,
        }
        : DistanceBand.Unknown;
}
