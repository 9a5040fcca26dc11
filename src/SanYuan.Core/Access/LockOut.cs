namespace SanYuan.Core.Access;

/// <summary>Against guessing: so many wrong passwords within a while, and the name is locked for a while, whether or not there is such an account.</summary>
public static class LockOut
{
    public const int Wrong = 5;

    public static readonly TimeSpan Within = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <summary>How long wrong passwords are remembered at all.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);
}
