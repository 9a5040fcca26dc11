using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Names;

/// <summary>The ways a unit's name is written: without 县, without 机关党支部, without 有限公司, 第二党支部 as 二支部 or 2支部.</summary>
internal static class NameForms
{
    private const string Ordinals = "一二三四五六七八九十";

    /// <summary>How an organisation's name ends; 工业园区 alone is a place.</summary>
    private const string Houses = "局委办院校厂司社心所馆会";

    /// <summary>What may follow a name and belongs to it, longest first.</summary>
    public static readonly string[] Tails = ["机关党支部", "机关支部", "联合党支部", "联合支部", "党总支", "党支部", "支部"];

    private static readonly string[] Branches =
        ["机关党支部", "机关支部", "联合党支部", "联合支部", "党总支部", "党总支", "党支部", "总支", "支部", "机关党委", "党委"];

    private static readonly string[] Companies = ["股份有限公司", "有限责任公司", "有限公司", "公司", "专业合作社"];

    /// <summary>All forms of one written name, itself first; folded as messages are.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var whole = FoldedText.Of(name.Trim()).Value;
        var seen = new HashSet<string>();
        var queue = new Queue<string>([whole]);
        while (queue.TryDequeue(out var form))
        {
            if (form.Length < 2 || !seen.Add(form)) continue;
            yield return form;
            foreach (var shorter in Shorten(form, whole)) queue.Enqueue(shorter);
        }
    }

    /// <summary>The house a numbered branch belongs to: 税务局 and 税务局支部 of 税务局第三党支部; folded as messages are.</summary>
    public static IEnumerable<string> HousesOf(string name)
    {
        var whole = FoldedText.Of(name.Trim()).Value;
        if (Strip(whole, Branches) is not { } stem) yield break;
        stem = stem.EndsWith("非公", StringComparison.Ordinal) ? stem[..^2] : stem;
        if (stem.Length < 4 || !EndsInOrdinal(stem)) yield break;
        var house = stem[..^(stem[^2] == '第' ? 2 : 1)];
        foreach (var form in (string[])[house, house[0] is '县' or '市' or '区' ? house[1..] : house])
        {
            if (form.Length < 2) continue;
            yield return form + "支部";
            yield return form + "党支部";
            if (form.Length > 2 && Houses.Contains(form[^1])) yield return form;
        }
    }

    private static IEnumerable<string> Shorten(string form, string whole)
    {
        if (form[0] is '县' or '市' or '区' or '省' && form.Length > 3) yield return form[1..];
        if (Strip(form, Branches) is { Length: >= 3 } stem && !EndsInOrdinal(stem)) yield return stem;
        if (Strip(form, Companies) is { Length: >= 3 } firm && (firm.Length > 3 || firm.Length < whole.Length)) yield return firm;
        if (form.EndsWith("党支部", StringComparison.Ordinal)) yield return string.Concat(form.AsSpan(0, form.Length - 3), "支部");
        var at = form.IndexOf('第', StringComparison.Ordinal);
        if (at >= 0 && at + 1 < form.Length && Ordinals.Contains(form[at + 1])) yield return form.Remove(at, 1);
        foreach (var digits in WithDigits(form)) yield return digits;
    }

    /// <summary>第二党支部 is also typed 第2党支部.</summary>
    private static IEnumerable<string> WithDigits(string form)
    {
        for (var i = 0; i + 1 < form.Length; i++)
        {
            var number = Ordinals.IndexOf(form[i], StringComparison.Ordinal) + 1;
            var counts = (i > 0 && form[i - 1] == '第') || form[i + 1] is '支' or '党';
            if (number > 0 && counts) yield return string.Concat(form.AsSpan(0, i), number.ToString(), form.AsSpan(i + 1));
        }
    }

    private static bool EndsInOrdinal(string stem) =>
        Ordinals.Contains(stem[^1]) || char.IsAsciiDigit(stem[^1]);

    private static string? Strip(string form, string[] suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (form.EndsWith(suffix, StringComparison.Ordinal)) return form[..^suffix.Length];
        }

        return null;
    }
}
