namespace SanYuan.Core.Findings;

/// <summary>The numbers of mechanisms 7 and 8; days are working days (调休 counted).</summary>
internal static class FindingRules
{
    /// <summary>From the day it is sent to the last day for putting it right.</summary>
    public const int DaysToRectify = 10;

    /// <summary>From the day it is returned.</summary>
    public const int DaysAfterReturn = 5;

    /// <summary>The unit hears of the last day so long before it.</summary>
    public const int DaysAhead = 3;

    /// <summary>After the last day: who reported it is told.</summary>
    public const int DaysToReporter = 3;

    /// <summary>After the last day: the office is told.</summary>
    public const int DaysToOffice = 7;

    /// <summary>A rectification waits longer: those who may verify are told again.</summary>
    public const int DaysToVerify = 3;

    /// <summary>The furthest a last day may be moved, in calendar days from the day it is moved.</summary>
    public const int FurthestMove = 365;

    /// <summary>Units of one sector that make a problem common, and the calendar days it is looked for.</summary>
    public const int CommonUnits = 3;
    public const int CommonDays = 60;

    /// <summary>The county's time at which the day's findings go out together: not at the stroke, before the day's work ends.</summary>
    public static readonly TimeOnly BundleAt = new(17, 7);
}
