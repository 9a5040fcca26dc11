using System.Text.RegularExpressions;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Appointments;

/// <summary>The term a proposal tells: 「2019-11-01 起 两年 选派单位 县委组织部」.</summary>
internal sealed partial record TermTold(DateOnly Start, DateOnly End, UnitId? SelectingUnit)
{
    /// <summary>Years, where no end is told.</summary>
    const int Usual = 2;

    /// <returns>A refusal where the words make no term.</returns>
    public static (TermTold? Term, Reply? Refusal) Read(string words, Request request)
    {
        UnitId? selecting = null;
        if (Selecting().Match(words) is { Success: true } told)
        {
            var (unit, unknown) = NameFinder.Unit(told.Groups["unit"].Value, request);
            if (unit is null)
                return (null, unknown);
            (selecting, words) = (unit.Id, words.Remove(told.Index, told.Length));
        }
        var isSure = words.Contains(Sure, StringComparison.Ordinal);
        var (length, rest) = Length(words.Replace(Sure, " ", StringComparison.Ordinal));
        var days = AppointmentDays.Read(rest, request.Today);
        if (days.Impossible || days.Days.Count > 2 || Joints().Replace(days.Rest, "").Length > 0)
            return (null, Reply.Refused("unclear_term", ProposalWords.Unclear));
        var start = days.Days.Count > 0 ? days.Days[0] : FirstOfNextMonth(request.Today);
        var end = days.Days.Count == 2 ? days.Days[1] : start.AddMonths(length).AddDays(-1);
        if (end < start)
            return (null, Reply.Refused("end_before_start", ProposalWords.EndBeforeStart(start, end)));
        return !isSure && (start < request.Today.AddYears(-1) || start > request.Today.AddYears(1))
            ? (null, Reply.Refused("far_start", AppointmentWords.LongAgo(start)))
            : (new TermTold(start, end, selecting), null);
    }

    const string Sure = "确认";

    static DateOnly FirstOfNextMonth(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(1);

    /// <summary>Months.</summary>
    static (int Months, string Words) Length(string words) => Span().Match(FoldedText.Of(words).Value) is { Success: true } span
        ? (Numeral.TryRead(FoldedText.Of(span.Groups["count"].Value), 0, out var count, out _) ? count * (span.Groups["years"].Success ? 12 : 1) : Usual * 12,
            FoldedText.Of(words).Value.Remove(span.Index, span.Length))
        : (Usual * 12, words);

    [GeneratedRegex("[\\s,，]*选派单位[\\s:：是为]*(?<unit>[^\\s,，。]{1,30})")]
    private static partial Regex Selecting();

    [GeneratedRegex("(?:任?期\\s*)?(?<![0-9])(?<count>[1-9]|[一二两三四五])\\s*(?:(?<years>年)|个月)(?!\\s*[0-9])")]
    private static partial Regex Span();

    [GeneratedRegex("[\\s,:至到\\-~起止。]|开始|任期|从")]
    private static partial Regex Joints();
}
