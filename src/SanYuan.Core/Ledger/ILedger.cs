using SanYuan.Core.Access;
using SanYuan.Core.Activities;
using SanYuan.Core.Appointments;
using SanYuan.Core.Assessment;
using SanYuan.Core.Attachments;
using SanYuan.Core.Audit;
using SanYuan.Core.Calendars;
using SanYuan.Core.Campaigns;
using SanYuan.Core.Digests;
using SanYuan.Core.Duties;
using SanYuan.Core.Duties.Inspections;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Practices;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Questions;
using SanYuan.Core.Reminders;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;
using SanYuan.Core.Settings;
using SanYuan.Core.Signals;

namespace SanYuan.Core.Ledger;

/// <summary>The county's durable record (台账 and all around it). One implementation per engine.</summary>
public interface ILedger
{
    /// <summary>Runs <paramref name="work"/> in one transaction. When the task ends well, everything written is on disk.</summary>
    /// <param name="work">May call the session only; it can share a commit with others, so it must not wait for anything else.</param>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    Task<T> WriteAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="work"/> on one consistent state, without holding up writers. Writing in it fails.</summary>
    /// <exception cref="LedgerUnavailableException">The database cannot be read now.</exception>
    Task<T> ReadAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken);
}

/// <summary>The stores of one transaction; not to be kept beyond it.</summary>
public interface ILedgerSession
{
    IInbox Inbox { get; }
    IOutbox Outbox { get; }
    IAnswerStore Answers { get; }
    ILastChannelStore LastChannels { get; }
    IConversationStore Conversations { get; }
    IDirectLineLog DirectLine { get; }
    IDeliveryStore Delivery { get; }
    IDeadLetterStore DeadLetters { get; }
    IRosterStore Roster { get; }
    IRosterImportStore RosterImports { get; }
    ILinkCodeStore LinkCodes { get; }
    IAppointmentStore Appointments { get; }
    ICandidateStore Candidates { get; }
    ILetterStore Letters { get; }
    IHandoverStore Handovers { get; }
    IActivityStore Activities { get; }
    IAttachmentStore Attachments { get; }
    IFindingStore Findings { get; }
    IFindingLife FindingLife { get; }
    IFindingDeliveries FindingDeliveries { get; }
    IMeetingStore Meetings { get; }
    IMeetingReminderStore MeetingReminders { get; }
    IMeetingPlanStore MeetingPlans { get; }
    ICalendarStore Calendars { get; }
    IAttendanceStore Attendance { get; }
    IDigestStore Digests { get; }
    IDigestLog DigestLog { get; }
    IAccessStore Access { get; }
    IAccountStore Accounts { get; }
    ISessionStore Sessions { get; }
    ISignInFailures SignInFailures { get; }
    IKeyStore Keys { get; }
    IAuditTrail Audit { get; }
    ISettingStore Settings { get; }
    IReminderStore Reminders { get; }
    IPageReader Pages { get; }
    IBrowser Browser { get; }
    IQuestionStore Questions { get; }
    IQuarterlyMeetingStore QuarterlyMeetings { get; }
    ISummaryStore Summaries { get; }
    IMeasureStore Measures { get; }
    IQuarterFigures QuarterFigures { get; }
    ISignalStore Signals { get; }
    IExaminationStore Examinations { get; }
    IDutyStore Duties { get; }
    ILeaveStore Leaves { get; }
    IInspectionStore Inspections { get; }
    ICampaignStore Campaigns { get; }
    IResultStore Results { get; }
    IResultFigures ResultFigures { get; }
    ISupportStore Supports { get; }
    IPracticeStore Practices { get; }
    IPracticeQuestionStore PracticeQuestions { get; }
    IAssessmentFacts AssessmentFacts { get; }
    IAssessmentStore Assessments { get; }
    ISettlementStore Settlements { get; }
}
