namespace SanYuan.Core.Roster.Import;

/// <summary>How long things may be, in characters; the database's columns are at least as wide.</summary>
public static class RosterLimits
{
    public const int Code = 32;

    /// <summary>Names and aliases.</summary>
    public const int Name = 64;

    /// <summary>WeCom's own limit of a userid (90195).</summary>
    public const int Account = 64;

    public const int Sector = 32;
    public const int Address = 200;

    /// <summary>Aliases of one unit.</summary>
    public const int Aliases = 20;

    /// <summary>Rows below the header of one sheet: a province fits, a mistake or an attack does not.</summary>
    public const int Rows = 50_000;

    internal const int Text = 64;
    internal const int List = 4_000;
}
