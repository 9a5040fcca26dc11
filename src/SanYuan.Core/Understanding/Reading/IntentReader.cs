using SanYuan.Core.Roster;
using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>
/// Decides what a message wants. The rules stand in the order in which they outrank one another: a few words that can mean only one
/// thing first, then answers and invitations, then what somebody did.
/// </summary>
internal sealed partial class IntentReader(Material m, Roles sender)
{
    private static readonly (Intent Intent, Func<IntentReader, bool> Holds)[] Rules =
    [
        (Intent.Unknown, static r => r.IsNoSentence()),
        (Intent.Calendar, static r => r.IsCalendar()),
        (Intent.RenewCalendar, static r => r.IsCalendarRenewal()),
        (Intent.Help, static r => r.IsHelp()),
        (Intent.Disown, static r => r.IsDisown()),
        (Intent.SignInSetting, static r => r.IsSignInSetting()),
        (Intent.QueryAttendance, static r => r.IsQueryAttendance()),
        (Intent.Attendance, static r => r.IsAttendance()),
        (Intent.MoveMeeting, static r => r.IsMove()),
        (Intent.CancelMeeting, static r => r.IsCancel()),
        (Intent.Correct, static r => r.IsRepair()),
        (Intent.Undo, static r => r.IsUndo()),
        (Intent.Correct, static r => r.IsCorrection()),
        (Intent.QueryTodo, static r => r.IsTodo()),
        (Intent.QueryMine, static r => r.IsMine()),
        (Intent.Rectify, static r => r.IsRectified()),
        (Intent.Digest, static r => r.IsDigest()),
        (Intent.Decline, static r => r.IsDecline()),
        (Intent.CheckIn, static r => r.IsCheckIn()),
        (Intent.Accept, static r => r.IsAccept()),
        (Intent.Invite, static r => r.IsInvite()),
        (Intent.Feedback, static r => r.IsFeedback()),
        (Intent.Report, static r => r.IsReport()),
        (Intent.Accept, static r => r.IsLateAccept()),
        (Intent.Report, static r => r.IsReportAhead()),
        (Intent.Unknown, static r => r.IsUnknown()),
    ];

    private readonly int _length = m.Text.Length;
    private readonly Direction _direction = DirectionOf(m);

    private enum Direction
    {
        Untold,
        Past,
        Today,
        Future,
    }

    public static Intent Read(Material m, Roles sender)
    {
        var reader = new IntentReader(m, sender);
        foreach (var (intent, holds) in Rules)
        {
            if (holds(reader)) return reader.AsHost(intent);
        }

        return Intent.Chitchat;
    }

    /// <summary>Who only calls meetings has no entries to put right.</summary>
    private Intent AsHost(Intent intent) => intent switch
    {
        Intent.Correct when IsHost => Intent.MoveMeeting,
        Intent.Undo when IsHost => Intent.CancelMeeting,
        _ => intent,
    };

    private bool Has(Cue cue) => m.Marks.Has(cue);

    private bool HasUnit => m.Units.Count > 0;

    private bool HasType => m.Types.Count > 0;

    private bool HasFirmType => m.Types.Exists(static t => t.Rank >= 1);

    private bool HasCount => m.Counts.Count > 0;

    private bool IsHost => (sender & (Roles.Liaison | Roles.Office)) != 0 && (sender & Roles.Appointee) == 0;

    /// <summary>What was done, with when or how many: more than a wish or an answer tells.</summary>
    private bool TellsFacts => HasType && (HasCount || _direction == Direction.Past) && (HasUnit || m.Dates.Count > 0);

    private bool Strongly(Cue cue)
    {
        foreach (var mark in m.Marks.All)
        {
            if (mark.Cue == cue && mark.Value == Lexicon.Strong) return true;
        }

        return false;
    }

    private bool Says(string word) => m.Text.Value.Contains(word, StringComparison.Ordinal);

    private bool SaysAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Says(word)) return true;
        }

        return false;
    }

    private bool StartsWith(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (m.Clauses.Count > 0 && m.Text.At(m.Clauses[0].Start, word)) return true;
        }

        return false;
    }

    /// <summary>
    /// Where the first day told lies. A month and day without a year lie ahead only when that is nearer than looking back.
    /// </summary>
    private static Direction DirectionOf(Material m)
    {
        foreach (var told in m.Dates)
        {
            if (told.Form == DateForm.JustNow) return Direction.Past;
            if (!m.IsFree(told.Start)) continue;
            var ahead = DateResolver.Resolve(told, m.Today, Outlook.Ahead);
            var back = DateResolver.Resolve(told, m.Today, Outlook.Back);
            if (ahead is null && back is null) continue;
            if (ahead == back) return Compare(ahead!.Value, m);
            if (told.Form == DateForm.Weekday) return Direction.Untold;
            // A bare day is this month's, so that one gone by looks back.
            if (told.Form == DateForm.BareDay && told.Day <= m.Today.Day) return Direction.Past;
            if (told.Form == DateForm.BareDay && m.Marks.Has(Cue.Invite)) return Direction.Future;
            var untilAhead = ahead is { } a ? a.DayNumber - m.Today.DayNumber : int.MaxValue;
            var sinceBack = back is { } b ? m.Today.DayNumber - b.DayNumber : int.MaxValue;
            return untilAhead < sinceBack ? Direction.Future : Direction.Past;
        }

        return Direction.Untold;
    }

    private static Direction Compare(DateOnly day, Material m)
    {
        if (day != m.Today) return day > m.Today ? Direction.Future : Direction.Past;
        return m.Clocks.Count > 0 && m.Clocks[0].Time > TimeOnly.FromDateTime(m.Now.DateTime) ? Direction.Future : Direction.Today;
    }
}
