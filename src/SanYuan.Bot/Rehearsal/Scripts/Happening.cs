using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>Something that took place and can be reported.</summary>
/// <param name="What">As people call it: 主题党日.</param>
/// <param name="Day">The county's.</param>
internal sealed record Happening(Unit Unit, string What, DateOnly Day)
{
    /// <summary>The hour it began.</summary>
    public int Hour { get; init; } = 15;

    /// <summary>How many took part; 0: nobody counted.</summary>
    public int People { get; init; }

    /// <summary>In the reporter's words; null when nothing was found.</summary>
    public string? Finding { get; init; }

    public string? Suggestion { get; init; }

    /// <summary>What it was about, behind the rest; null when that is not told.</summary>
    public string? Theme { get; init; }
}
