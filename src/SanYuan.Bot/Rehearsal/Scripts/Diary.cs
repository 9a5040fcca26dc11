namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>What branches hold, as those concerned know it.</summary>
internal sealed class Diary
{
    /// <summary>By the number the service gave; the newest last.</summary>
    public Dictionary<long, Session> Invited { get; } = [];

    /// <summary>Findings known to be verified or returned: whoever else was asked hears of it.</summary>
    public HashSet<long> Judged { get; } = [];

    /// <summary>What takes place today.</summary>
    public List<Session> Today { get; } = [];
}
