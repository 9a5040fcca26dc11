using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.Storage.Tests.Sqlite;

public sealed class SqliteInbox() : InboxContract(new SqliteDatabase());

public sealed class SqliteOutbox() : OutboxContract(new SqliteDatabase());

public sealed class SqliteActivities() : ActivityContract(new SqliteDatabase());

public sealed class SqliteAttachments() : AttachmentContract(new SqliteDatabase());

public sealed class SqliteMeetings() : MeetingContract(new SqliteDatabase());

public sealed class SqliteRoster() : RosterContract(new SqliteDatabase());

public sealed class SqliteQuestions() : QuestionContract(new SqliteDatabase());

public sealed class SqliteAttendance() : AttendanceContract(new SqliteDatabase());
