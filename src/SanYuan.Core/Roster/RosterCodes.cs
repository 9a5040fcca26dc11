namespace SanYuan.Core.Roster;

/// <summary>How the office's codes are compared.</summary>
static class RosterCodes
{
    /// <summary>
    /// Without regard to case: SQL Server's usual collation would take "a1" and "A1" for the same row, SQLite would not, and
    /// people type either.
    /// </summary>
    public static readonly StringComparer Comparer = StringComparer.OrdinalIgnoreCase;
}
