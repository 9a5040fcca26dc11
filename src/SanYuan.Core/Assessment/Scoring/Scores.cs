using SanYuan.Core.Assessment.Rules;

namespace SanYuan.Core.Assessment.Scoring;

/// <summary>Derives scores from a year's facts. Nothing of it is stored before the year is settled. Pure.</summary>
public static class Scores
{
    /// <summary>Of points, so that a sum does not depend on the order of its parts.</summary>
    const int Decimals = 10;

    /// <summary>Of everybody who acted in the year and is in the facts' roster, in the order of codes.</summary>
    public static IReadOnlyList<Score> Of(YearFacts facts, AssessmentBook book)
    {
        var people = Assessed.In(facts.Year, facts.Today, facts.Roster);
        var year = new YearIndex(facts, people);
        return [.. people.Select(who => Of(who, year, book))];
    }

    static Score Of(Assessed who, YearIndex year, AssessmentBook book)
    {
        var counted = book.Rules.Where(rule => rule.For.HasFlag(who.Role)).Select(rule => Count(rule, who, year)).ToList();
        var lines = Weigh(counted, book);
        var total = Math.Round(lines.Sum(line => line.Points), 2, MidpointRounding.AwayFromZero);
        var score = new Score(who.Person, who.Role, who.Months, lines, total, Outcome.None);
        return !score.IsMeasured || who.Months < AssessmentBook.LeastMonths ? score
            : total >= book.Praise ? score with { Outcome = Outcome.Praise }
            : total < book.Talk ? score with { Outcome = Outcome.Talk }
            : score;
    }

    static ScoreLine Count(AssessmentRule rule, Assessed who, YearIndex year)
    {
        var proofs = Counting.Of(rule.Measures, who, year).ToList();
        var required = rule.Target > 0 ? ((rule.Target * who.Months) + 11) / 12 : proofs.Sum(proof => proof.Of);
        foreach (var contest in year.Contests[who.Person].Where(one => one.Content.Line == rule.Number))
        {
            proofs.Add(Contested.Proof(contest, rule, proofs, required));
            required += proofs[^1].Of;
        }
        return new ScoreLine(rule, Math.Clamp(proofs.Sum(proof => proof.Value), 0, required), required, proofs);
    }

    /// <summary>What could not be counted leaves its weight to the rest of its part, and a part of which nothing could be to the other parts.</summary>
    static List<ScoreLine> Weigh(IReadOnlyList<ScoreLine> lines, AssessmentBook book)
    {
        bool Counts(ScoreLine line) => line.Required > 0 && line.Rule.Weight > 0 && book.Parts[line.Rule.Part] > 0;
        var inPart = lines.Where(Counts).GroupBy(line => line.Rule.Part).ToDictionary(part => part.Key, part => part.Sum(line => line.Rule.Weight));
        var parts = inPart.Keys.Sum(part => book.Parts[part]);
        return [.. lines.Select(line => Counts(line) ? Weigh(line, 100m * book.Parts[line.Rule.Part] * line.Rule.Weight / (parts * inPart[line.Rule.Part])) : line)];
    }

    static ScoreLine Weigh(ScoreLine line, decimal full) => line with
    {
        Full = Math.Round(full, Decimals, MidpointRounding.AwayFromZero),
        Points = Math.Round(full * line.Achieved / line.Required, Decimals, MidpointRounding.AwayFromZero),
    };
}
