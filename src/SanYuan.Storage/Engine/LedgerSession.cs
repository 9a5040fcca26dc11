using SanYuan.Core.Access;
using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Audit;
using SanYuan.Core.Calendars;
using SanYuan.Core.Digests;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Questions;
using SanYuan.Core.Roster;
using SanYuan.Core.Settings;
using SanYuan.Storage.Access;
using SanYuan.Storage.Activities;
using SanYuan.Storage.Attachments;
using SanYuan.Storage.Audit;
using SanYuan.Storage.Calendars;
using SanYuan.Storage.Digests;
using SanYuan.Storage.Findings;
using SanYuan.Storage.Ledger;
using SanYuan.Storage.Meetings;
using SanYuan.Storage.Messaging;
using SanYuan.Storage.QuarterlyReports;
using SanYuan.Storage.Questions;
using SanYuan.Storage.Roster;
using SanYuan.Storage.Settings;

namespace SanYuan.Storage.Engine;

/// <summary>The stores over one connection and transaction.</summary>
internal sealed class LedgerSession(Db db) : ILedgerSession
{
    public IInbox Inbox { get; } = new Inbox(db);
    public IOutbox Outbox { get; } = new Outbox(db);
    public IDeliveryStore Delivery { get; } = new DeliveryStore(db);
    public IDeadLetterStore DeadLetters { get; } = new DeadLetterStore(db);
    public IRosterStore Roster { get; } = new RosterStore(db);
    public ILinkCodeStore LinkCodes { get; } = new LinkCodeStore(db);
    public IActivityStore Activities { get; } = new ActivityStore(db);
    public IAttachmentStore Attachments { get; } = new AttachmentStore(db);
    public IFindingStore Findings { get; } = new FindingStore(db);
    public IFindingLife FindingLife { get; } = new FindingLife(db);
    public IFindingDeliveries FindingDeliveries { get; } = new FindingDeliveries(db);
    public IMeetingStore Meetings { get; } = new MeetingStore(db);
    public IMeetingReminderStore MeetingReminders { get; } = new MeetingReminderStore(db);
    public IMeetingPlanStore MeetingPlans { get; } = new MeetingPlanStore(db);
    public ICalendarStore Calendars { get; } = new CalendarStore(db);
    public IAttendanceStore Attendance { get; } = new AttendanceStore(db);
    public IDigestStore Digests { get; } = new DigestStore(db);
    public IAccessStore Access { get; } = new AccessStore(db);
    public IAuditTrail Audit { get; } = new AuditTrail(db);
    public ISettingStore Settings { get; } = new SettingStore(db);
    public IPageReader Pages { get; } = new PageReader(db);
    public IQuestionStore Questions { get; } = new QuestionStore(db);
    public IQuarterlyMeetingStore QuarterlyMeetings { get; } = new QuarterlyMeetingStore(db);
    public ISummaryStore Summaries { get; } = new SummaryStore(db);
    public IMeasureStore Measures { get; } = new MeasureStore(db);
    public IQuarterFigures QuarterFigures { get; } = new QuarterFigures(db);
}
