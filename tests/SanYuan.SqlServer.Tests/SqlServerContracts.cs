using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.SqlServer.Tests;

public sealed class SqlServerInbox() : InboxContract(new SqlServerDatabase());

public sealed class SqlServerAnswers() : AnswerContract(new SqlServerDatabase());

public sealed class SqlServerConversations() : ConversationContract(new SqlServerDatabase());

public sealed class SqlServerDirectLine() : DirectLineContract(new SqlServerDatabase());

public sealed class SqlServerDelivery() : DeliveryContract(new SqlServerDatabase());

public sealed class SqlServerDeadLetters() : DeadLetterContract(new SqlServerDatabase());

public sealed class SqlServerOutbox() : OutboxContract(new SqlServerDatabase());

public sealed class SqlServerActivities() : ActivityContract(new SqlServerDatabase());

public sealed class SqlServerAttachments() : AttachmentContract(new SqlServerDatabase());

public sealed class SqlServerCalendars() : CalendarContract(new SqlServerDatabase());

public sealed class SqlServerMeetings() : MeetingContract(new SqlServerDatabase());

public sealed class SqlServerQuarterlyMeetings() : QuarterlyMeetingContract(new SqlServerDatabase());

public sealed class SqlServerSummaries() : SummaryContract(new SqlServerDatabase());

public sealed class SqlServerMeasures() : MeasureContract(new SqlServerDatabase());

public sealed class SqlServerQuarterFigures() : QuarterFiguresContract(new SqlServerDatabase());

public sealed class SqlServerRoster() : RosterContract(new SqlServerDatabase());

public sealed class SqlServerRosterImports() : RosterImportContract(new SqlServerDatabase());

public sealed class SqlServerHolidays() : HolidayContract(new SqlServerDatabase());

public sealed class SqlServerQuestions() : QuestionContract(new SqlServerDatabase());

public sealed class SqlServerAttendance() : AttendanceContract(new SqlServerDatabase());

public sealed class SqlServerReminders() : ReminderContract(new SqlServerDatabase());

public sealed class SqlServerAudit() : AuditContract(new SqlServerDatabase());

public sealed class SqlServerSignals() : SignalContract(new SqlServerDatabase());

public sealed class SqlServerExaminations() : ExaminationContract(new SqlServerDatabase());

public sealed class SqlServerAppointments() : AppointmentContract(new SqlServerDatabase());

public sealed class SqlServerFindings() : FindingContract(new SqlServerDatabase());

public sealed class SqlServerDuties() : DutyContract(new SqlServerDatabase());

public sealed class SqlServerCampaigns() : CampaignContract(new SqlServerDatabase());

public sealed class SqlServerResults() : ResultContract(new SqlServerDatabase());

public sealed class SqlServerPractices() : PracticeContract(new SqlServerDatabase());

public sealed class SqlServerDigests() : DigestContract(new SqlServerDatabase());

public sealed class SqlServerAssessment() : AssessmentContract(new SqlServerDatabase());

public sealed class SqlServerAccess() : AccessContract(new SqlServerDatabase());

public sealed class SqlServerConsoleAccounts() : ConsoleAccountContract(new SqlServerDatabase());

public sealed class SqlServerPages() : PageContract(new SqlServerDatabase());

public sealed class SqlServerBrowsing() : BrowseContract(new SqlServerDatabase());

public sealed class SqlServerBrowseFindings() : BrowseFindingsContract(new SqlServerDatabase());

public sealed class SqlServerBrowseMeetings() : BrowseMeetingsContract(new SqlServerDatabase());

public sealed class SqlServerBrowseSent() : BrowseSentContract(new SqlServerDatabase());

public sealed class SqlServerBrowseCounts() : BrowseCountsContract(new SqlServerDatabase());
