namespace SanYuan.Core.Assessment.Rules;

/// <summary>What is said about the rules.</summary>
internal static class RuleWords
{
    const string HowToChange = "改：「考核规则 出勤30 履职40 成效30」「考核规则1 权重60，2 权重40」「考核规则5 目标8」「考核规则 表扬90 约谈60」";

    public static string List(AssessmentBook book)
    {
        var parts = book.Rules.GroupBy(rule => rule.Part).OrderBy(part => part.Key)
            .Select(part => $"{AssessmentWords.Name(part.Key)}{book.Parts[part.Key]}分：\n{string.Join('\n', part.Select(Line))}");
        return $"考核规则（{book.Praise}分起表扬，{book.Talk}分以下约谈提醒）\n{string.Join('\n', parts)}\n没有可算的一条，权重并入其他。{HowToChange}";
    }

    public static string Changed(AssessmentBook book, IReadOnlyList<FigureSetting> settings)
    {
        var rules = settings.Where(set => set.Figure is AssessmentFigure.RuleWeight or AssessmentFigure.Target).Select(set => set.Number).Distinct().Order().Select(number => Line(book.Find(number)!));
        var parts = settings.Any(set => set.Figure == AssessmentFigure.PartWeight) ? [string.Join(' ', book.Parts.OrderBy(part => part.Key).Select(part => $"{AssessmentWords.Name(part.Key)}{part.Value}"))] : Array.Empty<string>();
        var lines = settings.Any(set => set.Figure is AssessmentFigure.Praise or AssessmentFigure.Talk) ? [$"表扬{book.Praise}分起，约谈{book.Talk}分以下"] : Array.Empty<string>();
        return $"已改考核规则：{string.Join('；', parts.Concat(rules).Concat(lines))}\n没有定档的年度都按新的算，已定档的不变。";
    }

    public static string Unchanged => "考核规则已经是这样，没有改动。";

    public static string Refused(BookFault fault, int figure, AssessmentPart part, IReadOnlyList<FigureSetting> settings, AssessmentBook book) => fault switch
    {
        BookFault.NoSuchRule => $"没有考核规则{figure}，没有改动。回「考核规则」看全部。",
        BookFault.NoTarget => $"考核规则{figure}按台账里应有的算，没有目标数，没有改动。回「考核规则」看哪几条有。",
        BookFault.Weight => $"权重要在0到100之间，{figure}不行，没有改动。可以这样说：「考核规则 出勤30 履职40 成效30」。",
        BookFault.PartsNotHundred => $"出勤、履职、成效加起来是{figure}，要正好100，没有改动。可以这样说：「考核规则 出勤30 履职40 成效30」。",
        BookFault.RulesNotHundred => $"{AssessmentWords.Name(part)}各条的权重加起来是{figure}，要正好100，没有改动。{Balance(figure, part, settings, book)}",
        BookFault.Target => $"目标要在1到{BookCheck.MostTarget}次之间，没有改动。可以这样说：「考核规则5 目标8」。",
        _ => "表扬线要在1到100分之间，约谈线要比它低，没有改动。可以这样说：「考核规则 表扬90 约谈60」。",
    };

    static string Line(AssessmentRule rule)
    {
        var target = rule.Target > 0 ? $"，全年目标{rule.Target}次" : "";
        return $"{rule.Number} {AssessmentWords.Name(rule.Measures)} 权重{rule.Weight}{target}{AssessmentWords.Only(rule.For)}";
    }

    /// <summary>A sentence that would add up: what was asked for, and the heaviest other rule that can give or take the rest.</summary>
    static string Balance(int sum, AssessmentPart part, IReadOnlyList<FigureSetting> settings, AssessmentBook book)
    {
        var told = settings.Where(set => set.Figure == AssessmentFigure.RuleWeight).ToList();
        var other = book.Rules.Where(rule => rule.Part == part && !told.Exists(set => set.Number == rule.Number) && rule.Weight + 100 - sum is >= 0 and <= 100).MaxBy(rule => rule.Weight);
        if (other is null)
            return "请把这几条一次说全，例如「考核规则1 权重60，2 权重40」。";
        var all = told.Select(set => (set.Number, set.Value)).Append((other.Number, Value: other.Weight + 100 - sum));
        return $"可以这样说：「考核规则{string.Join("，", all.Select(one => $"{one.Number} 权重{one.Value}"))}」。";
    }
}
