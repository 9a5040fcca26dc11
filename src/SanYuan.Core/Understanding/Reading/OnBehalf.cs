using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>代老李报, 替李秀英报：, 帮王建国补报: told for a colleague; and 不是我的 12, the colleague's answer.</summary>
internal static partial class OnBehalf
{
    private static readonly string[] Titles = ["书记", "主任", "局长", "科长", "部长", "师傅", "老师", "同志", "大姐", "哥", "姐", "工"];

    /// <summary>The colleague's name as told; a unit, or people at large (帮群众上报), is nobody.</summary>
    public static Told<string>? Of(Material m)
    {
        var match = Lead().Match(m.Text.Value);
        if (!match.Success) match = Tail().Match(m.Text.Value);
        if (!match.Success) return null;
        var name = match.Groups["name"];
        var end = name.Index + name.Length;
        if (m.Units.Exists(unit => unit.Start < end && unit.End > name.Index)) return null;
        var known = m.People.Find(person => person.Start >= name.Index && person.Start < end);
        if (known.Code is not null) return m.Text.Verbatim(known.Start, known.End);
        var sounds = name.Value[0] is '老' or '小' || Array.Exists(Titles, title => name.Value.EndsWith(title, StringComparison.Ordinal))
            || match.Value[^1] == ':';
        return sounds ? m.Text.Verbatim(name.Index, end) : null;
    }

    public static bool Disowns(FoldedText text) => text.Length <= 24 && Denial().IsMatch(text.Value);

    public static Statement Disowned(Material m)
    {
        var number = Denial().Match(m.Text.Value).Groups["n"];
        return number.Success && int.TryParse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? Statement.Empty with { Reference = m.Text.Tell(value, number.Index, number.Index + number.Length) }
            : Statement.Empty;
    }

    [GeneratedRegex("^(?:今天|刚才|现在)?(?:我|我来|这是)?(?:代|替|帮|帮忙代|帮着)(?<name>[\u4e00-\u9fff]{2,5}?)(?:上报|填报|代报|补报|补记|汇报|报告|记录|报|(?<!书)记)(?:一下|一条|个)?:?")]
    private static partial Regex Lead();

    /// <summary>…，代老李报的.</summary>
    [GeneratedRegex("(?:[,。;!( ]|这是|我)(?:代|替|帮)(?<name>[\u4e00-\u9fff]{2,5}?)(?:上报|代报|补报|报)(?:的|一下)[)。! ]*$")]
    private static partial Regex Tail();

    [GeneratedRegex(
        "^ *(?:#?(?<n>[0-9]{1,7}) ?(?:号|条)?(?:这条|那条|记录|活动)?|这条|那条|这个|上一?条)?(?:记录|活动)?(?:真|都)?不是我(?:的|做的|干的|参加的)[ ,:#]*(?<n>[0-9]{1,7})?[号条]?[了。!, ]*$")]
    private static partial Regex Denial();
}
