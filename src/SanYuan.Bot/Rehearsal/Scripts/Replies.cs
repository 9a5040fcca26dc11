using System.Text.RegularExpressions;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>How people read what the service writes to them: by the words and numbers it shows.</summary>
internal static partial class Replies
{
    public const string Recorded = "已记入台账";

    /// <summary>A question with numbered answers.</summary>
    public static bool IsChoice(string reply) => reply.Contains("回复数字", StringComparison.Ordinal) || reply.Contains("回复 1 ", StringComparison.Ordinal);

    /// <summary>The entries a reply tells of: 「#12 #13」 in its first line.</summary>
    public static IReadOnlyList<long> Entries(string reply) => Numbers(Entry(), reply.Split('\n')[0]);

    /// <summary>The meeting a reply or message tells of first; null when of none.</summary>
    public static long? Meeting(string text) => First(MeetingNumber(), text);

    /// <summary>The day of the meeting a reply tells of first: the next of its date.</summary>
    public static DateOnly? MeetingDay(string text, DateOnly today) =>
        MeetingDate().Match(text) is { Success: true } match && new DateOnly(today.Year, int.Parse(match.Groups[1].ValueSpan), int.Parse(match.Groups[2].ValueSpan)) is var day
            ? day < today ? day.AddYears(1) : day
            : null;

    /// <summary>The meeting one is asked to answer for.</summary>
    public static long? Invited(string text) => First(Answerable(), text);

    /// <summary>Findings at the beginning of a line, each once.</summary>
    public static IReadOnlyList<long> Findings(string text) => [.. Numbers(Finding(), text).Distinct()];

    /// <summary>Findings that wait to be verified.</summary>
    public static IReadOnlyList<long> ToVerify(string text) => [.. Numbers(Verify(), text).Distinct()];

    public static long? Candidate(string text) => First(CandidateNumber(), text);

    public static long? Appointment(string text) => First(AppointmentNumber(), text);

    public static IReadOnlyList<long> Measures(string text) => [.. Numbers(MeasureNumber(), text).Distinct()];

    public static long? PracticeToAsk(string text) => First(Ask(), text);

    public static long? QuestionToAnswer(string text) => First(AnswerTo(), text);

    public static IReadOnlyList<long> Signals(string text) => [.. Numbers(SignalNumber(), text).Distinct()];

    static long? First(Regex form, string text) => form.Match(text) is { Success: true } match ? long.Parse(match.Groups[1].ValueSpan) : null;

    static IReadOnlyList<long> Numbers(Regex form, string text) => [.. form.Matches(text).Select(match => long.Parse(match.Groups[1].ValueSpan))];

    [GeneratedRegex("#([0-9]+)")]
    private static partial Regex Entry();

    [GeneratedRegex("([0-9]+)号 ")]
    private static partial Regex MeetingNumber();

    [GeneratedRegex("[0-9]+号 [^\n]*? ([0-9]{1,2})月([0-9]{1,2})日")]
    private static partial Regex MeetingDate();

    [GeneratedRegex("能去回「参加 ([0-9]+)」")]
    private static partial Regex Answerable();

    [GeneratedRegex("问题([0-9]+)(?=[ ：（核])")]
    private static partial Regex Finding();

    [GeneratedRegex("(?:回「核实|问题)([0-9]+)(?:」|已整改，等核实)")]
    private static partial Regex Verify();

    [GeneratedRegex("人选([0-9]+)")]
    private static partial Regex CandidateNumber();

    [GeneratedRegex("聘任([0-9]+)")]
    private static partial Regex AppointmentNumber();

    [GeneratedRegex("措施 ([0-9]+)(?=[（ ])")]
    private static partial Regex MeasureNumber();

    [GeneratedRegex("转问 ([0-9]+)」")]
    private static partial Regex Ask();

    [GeneratedRegex("回「答复([0-9]+) ")]
    private static partial Regex AnswerTo();

    [GeneratedRegex("第([0-9]+)条：")]
    private static partial Regex SignalNumber();
}
