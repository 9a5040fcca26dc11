namespace SanYuan.Bot.Api;

/// <summary>The envelope of every collection.</summary>
/// <param name="Next">Give it as `cursor` for the next part; null at the end.</param>
internal sealed record Collection<T>(IReadOnlyList<T> Items, string? Next, long Total);

internal sealed record ApiUnitRef(long Id, string Code, string Name);

internal sealed record ApiPersonRef(long Id, string Code, string Name);

internal sealed record ApiActivity(
    long Id, long Number, ApiUnitRef? Unit, ApiPersonRef? Appointee, string Date, string? EndDate, string? Time, string? Type, string? Supervision, int? Participants,
    IReadOnlyList<string> Findings, IReadOnlyList<string> Suggestions, string Text, string Channel, string MessageId, string Status, int Version, DateTimeOffset RecordedAt, long? Meeting);

internal sealed record ApiFinding(
    long Id, long Number, ApiUnitRef? Unit, ApiPersonRef? Appointee, string Text, string Status, string? DueOn, long? ActivityNumber, long? Repeats, IReadOnlyList<ApiFindingStep> History);

/// <param name="By">Null where the service did it.</param>
/// <param name="Attachments">How many were sent beside it.</param>
/// <param name="Other">The finding that repeats it, or is repeated.</param>
internal sealed record ApiFindingStep(
    string Kind, ApiPersonRef? By, DateTimeOffset At, string? Channel, string? MessageId, string? Words, int Attachments, string? DueOn, long? Other);

internal sealed record ApiMeeting(
    long Id, long Number, string Title, string? Type, ApiUnitRef? Unit, DateTimeOffset StartsAt, DateTimeOffset? EndsAt, string? Place, string Status, IReadOnlyList<ApiInvitation> Invitations);

internal sealed record ApiInvitation(ApiPersonRef? Appointee, string Answer, string? Reason, DateTimeOffset? AnsweredAt, bool? Attended, bool AttendanceDiffers);

internal sealed record ApiOutbox(
    long Id, ApiPersonRef? Receiver, string Kind, string? Channel, string Status, int Attempts, DateTimeOffset DueAt, DateTimeOffset? SentAt, string? Error, string Text);

internal sealed record ApiUnit(
    long Id, string Code, string Name, string Kind, IReadOnlyList<string> Aliases, string? Sector, int? Stars, bool? SixGood, bool Weak, string? Address);

internal sealed record ApiAppointment(
    long Id, int Number, ApiPersonRef? Appointee, string Role, ApiUnitRef? Unit, ApiUnitRef? SelectingUnit, string Start, string? End, string? TrainingPassed, string? Way, string State, string? LetterNumber, bool Secondment, bool Active);
