namespace SanYuan.Core.Assessment.Rules;

/// <summary>Why a change of the rules cannot be taken.</summary>
internal enum BookFault
{
    NoSuchRule,
    NoTarget,
    Weight,
    PartsNotHundred,
    RulesNotHundred,
    Target,
    Thresholds,
}

/// <summary>Holds changed rules against what must be so. Pure.</summary>
internal static class BookCheck
{
    public const int MostTarget = 366;

    /// <returns>Null when the rules can be taken; else what is wrong, and with it the sum or number that is.</returns>
    public static (BookFault Fault, int Figure, AssessmentPart Part)? Of(AssessmentBook before, IReadOnlyList<FigureSetting> settings)
    {
        foreach (var set in settings.Where(set => set.Figure is AssessmentFigure.RuleWeight or AssessmentFigure.Target))
            if (before.Find(set.Number) is not { } rule)
                return (BookFault.NoSuchRule, set.Number, default);
            else if (set.Figure == AssessmentFigure.Target && rule.Target == 0)
                return (BookFault.NoTarget, set.Number, default);
        if (settings.FirstOrDefault(set => set is { Figure: AssessmentFigure.PartWeight or AssessmentFigure.RuleWeight, Value: < 0 or > 100 }) is { Value: not 0 } weight)
            return (BookFault.Weight, weight.Value, default);
        var book = before.With(settings);
        if (book.Parts.Values.Sum() is var parts and not 100)
            return (BookFault.PartsNotHundred, parts, default);
        foreach (var part in book.Rules.GroupBy(rule => rule.Part))
            if (part.Sum(rule => rule.Weight) is var sum and not 100)
                return (BookFault.RulesNotHundred, sum, part.Key);
        if (settings.FirstOrDefault(set => set is { Figure: AssessmentFigure.Target, Value: < 1 or > MostTarget }) is { Number: > 0 } target)
            return (BookFault.Target, target.Value, default);
        return book.Talk < book.Praise && book.Praise is >= 1 and <= 100 ? null : (BookFault.Thresholds, book.Praise, default);
    }
}
