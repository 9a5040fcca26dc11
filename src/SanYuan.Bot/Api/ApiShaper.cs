using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Api;

/// <summary>Turns what the ledger holds into the shapes of the contract.</summary>
internal sealed class ApiShaper(RosterSnapshot roster, CountyClock clock)
{
    public ApiActivity Activity(ActivityView view)
    {
        var entry = view.Activity.Content;
        return new ApiActivity(
            view.Activity.Id.Value, view.Activity.Id.Value, Unit(entry.Unit), Person(entry.Appointee), Day(entry.Date), entry.EndDate is { } end ? Day(end) : null,
            entry.Time is { } time ? $"{time:HH:mm}" : null,
            entry.Type is { } type ? Code<ActivityType>.Of(type) : null,
            entry.Supervision is { } kind ? Code<SupervisionKind>.Of(kind) : null,
            entry.Participants, view.Findings, view.Suggestions, entry.Text, entry.Source.Channel, entry.Source.MessageId,
            Code<ActivityStatus>.Of(view.Activity.Status), view.Activity.Version, clock.ToLocal(entry.RecordedAt), entry.Meeting?.Value);
    }

    public ApiFinding Finding(FindingView view)
    {
        var one = view.Finding;
        return new ApiFinding(
            one.Number, one.Number, Unit(one.Unit), Person(one.Appointee), one.Text, Code<FindingStatus>.Of(one.Status), one.DueOn is { } due ? Day(due) : null,
            one.Activity?.Value, one.Repeats, [.. view.Steps.Select(Step)]);
    }

    ApiFindingStep Step(FindingStep step) => new(
        Code<FindingStepKind>.Of(step.Kind), step.By is { } by ? Person(by) : null, clock.ToLocal(step.At), step.Source?.Channel, step.Source?.MessageId, step.Words,
        step.Attachments, step.DueOn is { } due ? Day(due) : null, step.Other);

    public ApiMeeting Meeting(MeetingView view)
    {
        var meeting = view.Meeting.Content;
        return new ApiMeeting(
            view.Meeting.Id.Value, view.Meeting.Id.Value, meeting.Title, meeting.Type is { } type ? Code<ActivityType>.Of(type) : null,
            meeting.Unit is { } unit ? Unit(unit) : null, clock.ToLocal(meeting.StartsAt), meeting.EndsAt is { } end ? clock.ToLocal(end) : null, meeting.Place, Code<MeetingStatus>.Of(view.Meeting.Status),
            [.. view.Invitations.Select(one => Invitation(one, view.Presence.GetValueOrDefault(one.Invited)))]);
    }

    ApiInvitation Invitation(Invitation one, Presence presence) => new(
        Person(one.Invited), Code<Answer>.Of(one.Answer), one.Reason, one.AnsweredAt is { } at ? clock.ToLocal(at) : null, presence.Attended, presence.Differs);

    public ApiOutbox Outbox(OutboxView view) => new(
        view.Entry.Id, Person(view.Entry.Message.Receiver), Code<OutboundKind>.Of(view.Entry.Message.Kind), view.Entry.Address?.Channel,
        Code<OutboxStatus>.Of(view.Entry.Status), view.Entry.Attempts, clock.ToLocal(view.Entry.Message.DueAt),
        view.SentAt is { } sent ? clock.ToLocal(sent) : null, view.Error, view.Entry.Message.Text);

    public ApiAppointment Appointment(Appointment one) => new(
        one.Number, one.Number,
        Person(one.Person), Code<Roles>.Of(one.Role), Unit(one.Unit), one.SelectingUnit is { } selecting ? Unit(selecting) : null,
        Day(one.Start), one.End is { } end ? Day(end) : null, one.TrainingPassed is { } trained ? Day(trained) : null, one.Way,
        Code<AppointmentState>.Of(one.StateOn(clock.Today)), one.Letter?.ToString(), one.IsSecondment, one.IsActiveOn(clock.Today));

    public static ApiUnit Unit(Unit unit) => new(
        unit.Id.Value, unit.Code, unit.Name, Code<UnitKind>.Of(unit.Kind), unit.Aliases, unit.Sector, unit.Stars, unit.IsSixGood, unit.IsWeak, unit.Address);

    ApiUnitRef? Unit(UnitId id) => roster.UnitById(id) is { } unit ? new ApiUnitRef(id.Value, unit.Code, unit.Name) : null;

    ApiPersonRef? Person(PersonId id) => roster.PersonById(id) is { } person ? new ApiPersonRef(id.Value, person.Code, person.Name) : null;

    static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";
}
