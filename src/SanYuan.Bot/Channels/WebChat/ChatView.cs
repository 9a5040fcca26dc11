using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>The ledger as the chat page shows it.</summary>
internal sealed class ChatView(RosterSnapshot roster, CountyClock clock)
{
    public ChatPerson Person(Person person)
    {
        var roles = roster.RolesOf(person.Id, clock.Today);
        var unit = roster.HomeUnit(person.Id, clock.Today)
            ?? (person.ResponsibleUnitCodes.Count > 0 ? roster.UnitByCode(person.ResponsibleUnitCodes[0]) : null);
        return new ChatPerson(person.Code, person.Name, RoleName(roles), unit?.Name ?? "");
    }

    public ChatLedger Ledger(IReadOnlyList<Activity> activities, IReadOnlyList<AttachmentEntry> attachments, IReadOnlyList<Invitation> invitations)
    {
        var beside = attachments.ToLookup(attachment => attachment.Draft.Activity);
        return new(
            [.. activities.Select(activity => Entry(activity, [.. beside[activity.Id]]))],
            [.. invitations.GroupBy(invitation => invitation.Meeting.Id).Select(Meeting)]);
    }

    public ChatPush Push(OutboxEntry entry) =>
        new(entry.Id, Code<OutboundKind>.Of(entry.Message.Kind), entry.Message.Text, Moment(clock.ToLocal(entry.FirstAttemptAt ?? entry.Message.DueAt)));

    /// <summary>As the county's clocks show it, to the minute.</summary>
    public static string Moment(DateTimeOffset local) => $"{local:yyyy-MM-dd HH:mm}";

    ChatEntry Entry(Activity activity, IReadOnlyList<AttachmentEntry> attachments) => new(
        activity.Id.ToString(),
        $"{activity.Content.Date:yyyy-MM-dd}",
        roster.UnitById(activity.Content.Unit)?.Name ?? "",
        activity.Content.Type is { } type ? ActivityNames.Of(type) : "活动",
        activity.Content.Participants,
        Code(activity.Content.Appointee),
        Name(activity.Content.Appointee),
        activity.Content.Text,
        activity.Status == ActivityStatus.Withdrawn)
    {
        Attachments = attachments.Count,
        Photos = [.. attachments.Where(Media.StoredContent.IsPicture).Select(attachment => attachment.Id)],
    };

    ChatMeeting Meeting(IGrouping<MeetingId, Invitation> invitations)
    {
        var meeting = invitations.First().ToLocal(clock).Meeting;
        return new ChatMeeting(
            meeting.Id.ToString(),
            meeting.Content.Title,
            meeting.Content.Unit is { } unit ? roster.UnitById(unit)?.Name ?? "" : "县委党建办",
            Moment(meeting.Content.StartsAt),
            meeting.Content.Place,
            [.. invitations.Select(one => new ChatAnswer(Code(one.Invited), Name(one.Invited), AnswerName(one.Answer), one.Reason))]);
    }

    string Code(PersonId person) => roster.PersonById(person)?.Code ?? "";

    string Name(PersonId person) => roster.PersonById(person)?.Name ?? "";

    static string AnswerName(Answer answer) => answer switch
    {
        Answer.Accepted => "参加",
        Answer.Declined => "请假",
        _ => "未答复",
    };

    static string RoleName(Roles roles) => roles switch
    {
        _ when roles.HasFlag(Roles.Envoy) => "特派员",
        _ when roles.HasFlag(Roles.Instructor) => "指导员",
        _ when roles.HasFlag(Roles.Supervisor) => "监督员",
        _ when roles.HasFlag(Roles.Office) => "党建办",
        _ when roles.HasFlag(Roles.Liaison) => "联络员",
        _ when roles.HasFlag(Roles.Leader) => "县领导",
        _ when roles.HasFlag(Roles.SelectingUnit) => "选派单位",
        _ => "",
    };
}
