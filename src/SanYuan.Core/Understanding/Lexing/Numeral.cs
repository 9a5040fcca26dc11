namespace SanYuan.Core.Understanding.Lexing;

/// <summary>Numbers as people write them: 15, 十五, 二十八, 一百二, 二〇二〇, 两.</summary>
internal static class Numeral
{
    /// <summary>What a number too long for counting is read as; no field accepts it.</summary>
    public const int TooLarge = int.MaxValue;

    private const string Digits = "〇一二三四五六七八九";

    public static bool Starts(char c) => char.IsAsciiDigit(c) || Digit(c) >= 0 || c is '十' or '百' or '廿';

    /// <summary>Reads the number that starts at <paramref name="start"/>; false when none does.</summary>
    public static bool TryRead(FoldedText text, int start, out int value, out int end)
    {
        end = start;
        if (char.IsAsciiDigit(text[start])) return Arabic(text, ref end, out value);
        while (IsChinese(text[end])) end++;
        value = 0;
        return end > start && Chinese(text.Value.AsSpan(start, end - start), out value);
    }

    public static int Digit(char c) => c switch
    {
        '零' or '○' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    private static bool IsChinese(char c) => Digit(c) >= 0 || c is '十' or '百' or '千' or '廿';

    private static bool Arabic(FoldedText text, ref int end, out int value)
    {
        var sum = 0L;
        for (; char.IsAsciiDigit(text[end]); end++) sum = Math.Min(sum * 10 + text[end] - '0', TooLarge);
        value = (int)sum;
        return true;
    }

    private static bool Chinese(ReadOnlySpan<char> s, out int value)
    {
        long total = 0, pending = -1, run = 0, unit = 1;
        foreach (var c in s)
        {
            if (Weight(c) is var weight && weight > 1)
            {
                if (c == '廿') (total, pending) = (total + 20, 0);
                // 二三十人: the first of two digits before a unit is the number told.
                else total += (pending < 0 ? 1 : run > 9 ? run / 10 : run) * weight;
                (unit, pending, run) = (weight, -1, 0);
                continue;
            }

            pending = Digit(c);
            run = Math.Min(run * 10 + pending, TooLarge);
        }

        // 二十七八 is told as 27; 一百二 is 120: a digit right after a unit above ten stands for the next lower one.
        var tail = pending < 0 ? 0 : unit >= 10 && run > 9 ? run / 10 : unit > 10 && run is > 0 and < 10 && s[^2] is '百' or '千'
            ? run * unit / 10 : run;
        value = (int)Math.Min(total + tail, TooLarge);
        return true;
    }

    private static int Weight(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '廿' => 20,
        _ => 1,
    };
}
