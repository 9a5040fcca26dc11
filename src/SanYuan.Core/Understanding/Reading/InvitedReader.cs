using System.Text.RegularExpressions;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>Who an invitation is for when no full name is told, and until when it lasts.</summary>
internal static partial class InvitedReader
{
    static readonly (string Word, Roles Role)[] Kinds = [("特派员", Roles.Envoy), ("指导员", Roles.Instructor), ("监督员", Roles.Supervisor), ("三员", Roles.Appointee)];

    /// <summary>The kinds of appointee named, all of them.</summary>
    public static Told<Roles>? Audience(Material m)
    {
        var (roles, first, last) = (Roles.None, m.Text.Length, 0);
        foreach (var (word, role) in Kinds)
        {
            var at = m.Text.Value.IndexOf(word, StringComparison.Ordinal);
            // 陈特派员 is one person; 指导员培训班 is what the meeting is called.
            if (at < 0 || IsAfterName(m, at) || m.Text.AtAny(at + word.Length, "培训", "工作", "座谈", "会议", "例会", "述职")) continue;
            (roles, first, last) = (roles | role, Math.Min(first, at), Math.Max(last, at + word.Length));
        }

        return roles == Roles.None ? null : m.Text.Tell(roles, first, last);
    }

    /// <summary>陈特派, 郑老师: one character of a family name before a role or title.</summary>
    public static IReadOnlyList<Told<string>> Addressed(Material m)
    {
        var found = new List<Told<string>>();
        foreach (Match match in Titled().Matches(m.Text.Value))
        {
            var name = match.Groups["n"];
            if (!m.People.Exists(person => person.Start <= name.Index && name.Index < person.End)) found.Add(m.Text.Verbatim(name.Index, name.Index + name.Length));
        }

        return found;
    }

    /// <summary>下午3点到5点: the end right behind a start, in the half of the day of the start.</summary>
    public static Told<TimeOnly>? EndTime(Material m)
    {
        foreach (var end in m.ClockEnds)
        {
            var start = m.Clocks.FindLast(clock => clock.End <= end.Start && end.Start - clock.End <= 1);
            if (start.End == 0) continue;
            var time = end.Time < start.Time && end.Time.Hour < 12 ? end.Time.AddHours(12) : end.Time;
            return time > start.Time ? m.Text.Tell(time, end.Start, end.End) : null;
        }

        return null;
    }

    static bool IsAfterName(Material m, int at) => Titled().Matches(m.Text.Value).Any(match => match.Groups["n"].Index == at - 1);

    [GeneratedRegex("(?<=^|[,。、;:!@ 请邀和及与\\n])(?<n>[\u4e00-\u9fff-[请邀各全位与和及的派让由叫]](?:特派员?|指导员?|监督员?|老师|书记))")]
    private static partial Regex Titled();
}
