using SanYuan.Core.Activities;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Understanding;

/// <summary>What the sender wants with a message.</summary>
public enum Intent
{
    Report,
    Invite,
    Accept,
    Decline,
    Feedback,
    Rectify,
    QueryMine,
    QueryTodo,
    Digest,
    Help,
    Correct,
    Undo,
    CheckIn,
    Chitchat,
    Unknown,

    /// <summary>「不是我的 12」: an entry a colleague told for the sender is not the sender's.</summary>
    Disown,

    /// <summary>「周五的会改到周四下午三点」: whoever called a meeting gives it another time or place.</summary>
    MoveMeeting,

    /// <summary>「周五的会取消」.</summary>
    CancelMeeting,

    /// <summary>「日历」: the link to the sender's own calendar.</summary>
    Calendar,

    /// <summary>「换日历」: another link, and the one before ends.</summary>
    RenewCalendar,

    /// <summary>「到会：王建国、李秀英」「李秀英没来」: whoever called a meeting tells who came.</summary>
    Attendance,

    /// <summary>「签到差异」: where the unit and the appointee differ on who came.</summary>
    QueryAttendance,

    /// <summary>「开启位置签到：原因…」「关闭位置签到」.</summary>
    SignInSetting,
}

/// <summary>A piece of the message, in UTF-16 code units of the text as it was received.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A value and the characters it came from. Nothing is understood without a place in the text.</summary>
public sealed record Told<T>(T Value, TextSpan Span);

/// <summary>One record a message tells of; what the text does not say is null or empty.</summary>
public sealed record Statement
{
    public static readonly Statement Empty = new();

    /// <summary>The day it happened or will happen, the county's calendar.</summary>
    public Told<DateOnly>? Date { get; init; }

    /// <summary>The last day, only of what ran over several days.</summary>
    public Told<DateOnly>? EndDate { get; init; }

    /// <summary>The clock time of the start.</summary>
    public Told<TimeOnly>? Time { get; init; }

    /// <summary>The clock time of the end, of an invitation.</summary>
    public Told<TimeOnly>? EndTime { get; init; }

    /// <summary>By how much a meeting is put off (推迟半小时); negative when it is brought forward.</summary>
    public Told<TimeSpan>? Shift { get; init; }

    /// <summary>The unit, by its code in the directory of names.</summary>
    public Told<string>? Unit { get; init; }

    public Told<ActivityType>? Type { get; init; }
    public Told<SupervisionKind>? Supervision { get; init; }
    public Told<int>? Participants { get; init; }

    /// <summary>Problems, verbatim pieces of the text.</summary>
    public IReadOnlyList<Told<string>> Findings { get; init; } = [];

    /// <summary>Advice, verbatim pieces of the text.</summary>
    public IReadOnlyList<Told<string>> Suggestions { get; init; } = [];

    /// <summary>Where a meeting is to be, verbatim.</summary>
    public Told<string>? Place { get; init; }

    /// <summary>What a meeting is called, verbatim.</summary>
    public Told<string>? Title { get; init; }

    /// <summary>The number of an entry, finding or meeting the sender points at (「#12」).</summary>
    public Told<int>? Reference { get; init; }

    /// <summary>Why an invitation is declined, or a meeting cancelled, verbatim.</summary>
    public Told<string>? Reason { get; init; }

    /// <summary>People named, by their codes in the directory of names, in the order of the text.</summary>
    public IReadOnlyList<Told<string>> People { get; init; } = [];

    /// <summary>People invited by family name and role or title (陈特派, 郑老师), verbatim: whom they mean only the roster knows.</summary>
    public IReadOnlyList<Told<string>> Addressed { get; init; } = [];

    /// <summary>The kinds of appointee an invitation is for (请监督员指导).</summary>
    public Told<Roles>? Audience { get; init; }

    /// <summary>Who is to come in place of somebody who declines, by code.</summary>
    public Told<string>? Substitute { get; init; }

    /// <summary>What was told but cannot be settled without asking, in the order of the fields: day, unit.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>The day of the entry or meeting a change points at (昨天的人数写错了, 周五的会改到), which is not a day to change it to.</summary>
    public Told<DateOnly>? OfDay { get; init; }

    /// <summary>The colleague it is told for (代老李报), by the name as told, verbatim: whom it means only the roster knows.</summary>
    public Told<string>? OnBehalfOf { get; init; }

    /// <summary>Who came to a meeting; null of every other intent.</summary>
    public AttendanceTold? Attendance { get; init; }

    /// <summary>Whether something is to be switched on or off.</summary>
    public Told<bool>? Switch { get; init; }

    /// <summary>What a correction changes in findings and suggestions.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];
}

/// <summary>What a message was understood as.</summary>
/// <param name="Intent">What the sender wants.</param>
/// <param name="Statements">At least one; several when the message tells of several activities or numbers.</param>
public sealed record Interpretation(Intent Intent, IReadOnlyList<Statement> Statements);
