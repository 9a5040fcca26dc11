using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>Where in its clause a finding begins.</summary>
internal sealed partial class FindingReader
{
    /// <summary>Characters before the blaming word beyond which a clause tells more than the finding.</summary>
    private const int LongestLeadIn = 16;

    private static readonly string[] Openings = ["但是", "但", "不过", "就是", "只是", "可惜", "然而", "而且", "另外", "还有", "同时", "并且", "另", "主要",
        "一是", "二是", "三是", "四是", "也", "其中", "目前", "请", "前者", "后者"];

    private int SkipOpening(int start, int end)
    {
        foreach (var word in Openings)
        {
            if (text.At(start, word) && start + word.Length < end) return start + word.Length;
        }

        return start;
    }

    /// <summary>Dictated without a comma: the finding begins after 就是, or after the number that came.</summary>
    private int AfterFacts(int start, int blame)
    {
        var at = start;
        var told = text.Value.AsSpan(start, blame - start);
        foreach (var turn in (string[])["就是", "但是", "不过", "可是", "只是", "然后", "发现", "还有"])
        {
            if (told.LastIndexOf(turn, StringComparison.Ordinal) is >= 0 and var turned) at = Math.Max(at, start + turned + turn.Length);
        }

        if (at > start || marks.Last(Cue.PersonNoun, start, blame) is not { } people) return at;
        return Numeral.Starts(text[Math.Max(0, people.Start - 2)]) ? people.End : at;
    }

    /// <summary>支部书记说年轻人不愿意当支委: what was said, not who said it.</summary>
    private int AfterSpeech(int start, int blame)
    {
        var at = start;
        foreach (var speech in (string[])["书记说", "他说", "她说", "他们说", "大家说", "党员说", "主任说", "同志说", "提了一下", "提了个醒", "说了一下", "指出", "反映", "反映说", "说是"])
        {
            var told = text.Value.AsSpan(start, Math.Max(0, blame - start)).LastIndexOf(speech, StringComparison.Ordinal);
            if (told >= 0) at = Math.Max(at, start + told + speech.Length);
        }

        return at;
    }

    /// <summary>Where a finding begins in its clause: after whose it is, when it was, and how many were there.</summary>
    private int FindingStart(int start, int end)
    {
        var blame = Blame(start, end)?.Start ?? end;
        var at = AfterOwner(SkipOpening(start, end), start, blame);
        if (marks.Last(Cue.DayPart, start, blame) is { } part && part.Start - at <= 1) at = Math.Max(at, part.End);
        if (Numeral.Starts(text[at]) && marks.Last(Cue.Attending, at, blame) is { } came && came.End - came.Start > 1 && came.Start > at)
            at = came.End;
        at = AfterSpeech(at, blame);
        if (blame - at > LongestLeadIn) at = AfterFacts(at, blame);
        while (at < end && text[at] is '的' or ':' or ' ' or ',' or '了') at++;
        return at < end ? SkipOpening(at, end) : start;
    }

    private int AfterOwner(int at, int start, int blame)
    {
        foreach (var unit in units)
        {
            if (unit.Start >= start && unit.End <= blame && unit.Start - at <= 4) at = Math.Max(at, unit.End);
        }

        foreach (var date in dates)
        {
            if (date.Start >= start && date.End <= blame && date.Start - at <= 2) at = Math.Max(at, date.End);
        }

        return at;
    }
}
