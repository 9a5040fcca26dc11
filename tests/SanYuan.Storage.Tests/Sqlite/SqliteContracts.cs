using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.Storage.Tests.Sqlite;

public sealed class SqliteInbox() : InboxContract(new SqliteDatabase());

public sealed class SqliteAnswers() : AnswerContract(new SqliteDatabase());

public sealed class SqliteConversations() : ConversationContract(new SqliteDatabase());

public sealed class SqliteDirectLine() : DirectLineContract(new SqliteDatabase());

public sealed class SqliteDelivery() : DeliveryContract(new SqliteDatabase());

public sealed class SqliteDeadLetters() : DeadLetterContract(new SqliteDatabase());

public sealed class SqliteOutbox() : OutboxContract(new SqliteDatabase());

public sealed class SqliteActivities() : ActivityContract(new SqliteDatabase());

public sealed class SqliteAttachments() : AttachmentContract(new SqliteDatabase());

public sealed class SqliteCalendars() : CalendarContract(new SqliteDatabase());

public sealed class SqliteMeetings() : MeetingContract(new SqliteDatabase());

public sealed class SqliteQuarterlyMeetings() : QuarterlyMeetingContract(new SqliteDatabase());

public sealed class SqliteSummaries() : SummaryContract(new SqliteDatabase());

public sealed class SqliteMeasures() : MeasureContract(new SqliteDatabase());

public sealed class SqliteQuarterFigures() : QuarterFiguresContract(new SqliteDatabase());

public sealed class SqliteRoster() : RosterContract(new SqliteDatabase());

public sealed class SqliteRosterImports() : RosterImportContract(new SqliteDatabase());

public sealed class SqliteHolidays() : HolidayContract(new SqliteDatabase());

public sealed class SqliteQuestions() : QuestionContract(new SqliteDatabase());

public sealed class SqliteAttendance() : AttendanceContract(new SqliteDatabase());

public sealed class SqliteReminders() : ReminderContract(new SqliteDatabase());

public sealed class SqliteAudit() : AuditContract(new SqliteDatabase());

public sealed class SqliteSignals() : SignalContract(new SqliteDatabase());

public sealed class SqliteExaminations() : ExaminationContract(new SqliteDatabase());

public sealed class SqliteAppointments() : AppointmentContract(new SqliteDatabase());

public sealed class SqliteFindings() : FindingContract(new SqliteDatabase());

public sealed class SqliteDuties() : DutyContract(new SqliteDatabase());

public sealed class SqliteCampaigns() : CampaignContract(new SqliteDatabase());

public sealed class SqliteResults() : ResultContract(new SqliteDatabase());

public sealed class SqlitePractices() : PracticeContract(new SqliteDatabase());

public sealed class SqliteDigests() : DigestContract(new SqliteDatabase());

public sealed class SqliteAssessment() : AssessmentContract(new SqliteDatabase());

public sealed class SqliteAccess() : AccessContract(new SqliteDatabase());

public sealed class SqliteConsoleAccounts() : ConsoleAccountContract(new SqliteDatabase());

public sealed class SqlitePages() : PageContract(new SqliteDatabase());

public sealed class SqliteBrowsing() : BrowseContract(new SqliteDatabase());

public sealed class SqliteBrowseFindings() : BrowseFindingsContract(new SqliteDatabase());

public sealed class SqliteBrowseMeetings() : BrowseMeetingsContract(new SqliteDatabase());

public sealed class SqliteBrowseSent() : BrowseSentContract(new SqliteDatabase());

public sealed class SqliteBrowseCounts() : BrowseCountsContract(new SqliteDatabase());
