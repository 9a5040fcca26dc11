using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.Core.Activities;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Questions;

/// <summary>One short question at a time, answered by a number or in words.</summary>
internal static partial class QuestionWords
{
    /// <summary>As many answers as are taken in at a glance.</summary>
    public const int Most = 5;

    public const string StillAmbiguous = "这个叫法还是有几个单位。";
    public const string NotThatDayEither = "这个日期也不对。";
    public const string Dropped = "好的，这条不报了，没有记入台账。";

    const string Rest = "\n其余内容已记下，答完就入台账；不报了回复「撤销」。";

    public static string OutOfRange(int count) => $"没有这个选项，请回复1到{count}。";

    public static string Ask(Question question, RosterSnapshot roster) => Which(question) + Words(question, roster) + Rest;

    static string Words(Question question, RosterSnapshot roster)
    {
        var (about, today) = (question.About, question.Telling.Today);
        return question.Kind switch
        {
            QuestionKind.Unit when question.Candidates.Count > 0 => $"是哪个单位？回复数字：{Numbered(question.Candidates.Select(code => roster.UnitByCode(code)?.Name ?? code))}",
            QuestionKind.Unit => "没看出是哪个单位，请回复单位名称。",
            QuestionKind.NoSuchDay => $"{Told(question)}没有这一天，请回复正确的日期，例如「{Example(Told(question), today):M月d日}」。",
            QuestionKind.DayAhead => $"{about.Date!.Value:M月d日}还没到。日期写错了请回复正确的日期，例如「{today:M月d日}」；没开展的等开展了再报。",
            QuestionKind.DayLongAgo => $"{about.Date!.Value:M月d日}按已过去的算是{about.Date.Value:yyyy年}。回复 1 就按{about.Date.Value:yyyy年M月d日}记，写错了请回复正确的日期。",
            QuestionKind.LastDay => $"结束日期{about.EndDate!.Value:M月d日}早于开始日期{about.Date!.Value:M月d日}，请回复正确的结束日期。",
            _ => $"「{about.OnBehalfOf!.Value}」是哪一位？回复数字：{Numbered(question.Candidates.Select(code => Person(code, roster, today)))}",
        };
    }

    /// <summary>Of several activities of a message, the one asked about.</summary>
    static string Which(Question question) =>
        question.Telling.Statements.Count > 1 && question.Kind != QuestionKind.Colleague ? $"第{question.Statement + 1}件（{ActivityWords.Name(question.About.Type?.Value)}）：" : "";

    static string Numbered(IEnumerable<string> names) => string.Join(' ', names.Select((name, index) => $"{index + 1} {name}"));

    static string Person(string code, RosterSnapshot roster, DateOnly today) =>
        roster.PersonByCode(code) is { } person ? $"{person.Name}（{roster.HomeUnit(person.Id, today)?.Name ?? person.Code}）" : code;

    static string Told(Question question) =>
        Unsettled.DoubtOf(question.About, DoubtKind.ImpossibleDate) is { } doubt ? question.Telling.Text.Substring(doubt.Span.Start, doubt.Span.Length) : "";

    /// <summary>The last day of the month told, the last time it was; else today.</summary>
    public static DateOnly Example(string told, DateOnly today)
    {
        if (!int.TryParse(Month().Match(told).Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
            return today;
        var year = month < today.Month ? today.Year : today.Year - 1;
        return month == today.Month ? today : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }

    [GeneratedRegex("([0-9]{1,2})月")]
    private static partial Regex Month();
}
