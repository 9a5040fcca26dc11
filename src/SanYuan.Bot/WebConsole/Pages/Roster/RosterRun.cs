namespace SanYuan.Bot.WebConsole.Pages.Roster;

/// <summary>How far an import is.</summary>
/// <param name="Done">Rows stored so far; none of them is kept unless all are.</param>
/// <param name="Words">What came of it, for its reader.</param>
/// <param name="At">When this was written, UTC.</param>
public sealed record RosterRun(RosterRunState State, int Done, int Total, string? Words, DateTimeOffset At);

public enum RosterRunState
{
    Running,
    Done,
    Cancelled,
    Failed,
}
