namespace SanYuan.Core.Understanding.Reading;

/// <summary>Who came to a meeting, each in a shape of its own, whole from the first character to the last.</summary>
internal sealed partial class IntentReader
{
    private bool IsAttendance() => CallsMeetings && AttendanceReader.Read(m) is not null;

    private bool IsQueryAttendance() => AttendanceWishes.AsksForDifferences(m);

    private bool IsSignInSetting() => AttendanceWishes.Switches(m);
}
