using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Scoring;

/// <summary>
/// Line 11: branches that rose in star rating or became 六好 while somebody was posted there, of those that could. Branches are rated about the year's end, so
/// nothing is held against whoever was there for a short time or had left by then. Pure.
/// </summary>
internal static class Rises
{
    const int MostStars = 5;

    /// <summary>Whoever was there on the last day of fewer months answers for nothing; what rose meanwhile counts all the same.</summary>
    const int LeastMonths = 6;

    const int LastMonth = 12;

    /// <summary>UTF-16 units of a file's name in a note.</summary>
    const int MostText = 20;

    public static IEnumerable<Proof> Of(Assessed who, YearIndex year) => who.Units.Where(year.Results.Contains)
        .Select(unit => Of(who, unit, year)).OfType<Proof>().OrderBy(proof => proof.Day).ThenBy(proof => proof.Number);

    static Proof? Of(Assessed who, UnitId unit, YearIndex year)
    {
        var facts = year.Facts;
        if (who.StayAt(unit, facts.First, facts.Until) is not var (first, last) || facts.Roster.UnitById(unit) is not { } branch || !UnitScope.IsBranch(branch))
            return null;
        var stars = new Stay(ResultKind.Stars, year.Results[unit], first, last);
        var sixGood = new Stay(ResultKind.SixGood, year.Results[unit], first, last);
        var (starsFell, sixGoodFell) = (stars.Now < stars.Found, sixGood is { Known: 1, Now: 0 });
        if (starsFell || sixGoodFell)
            return Answers(who, unit, facts) ? Proof(starsFell ? stars : sixGood, branch, 0) : null;
        if (stars.Now > stars.Found)
            return Proof(stars, branch, 1);
        if (sixGood.Now == 1 && sixGood.Known != 1)
            return Proof(sixGood, branch, 1);
        var couldRise = stars.Known < MostStars || sixGood.Known == 0;
        return couldRise && Answers(who, unit, facts) && IsThereInTheEnd(who, unit, facts) ? Proof(stars.Known < MostStars ? stars : sixGood, branch, 0) : null;
    }

    static bool Answers(Assessed who, UnitId unit, YearFacts facts) => Enumerable.Range(1, 12).Select(month => new DateOnly(facts.Year, month, 1).AddMonths(1).AddDays(-1))
        .Count(end => end <= facts.Until && who.IsAt(unit, end)) >= LeastMonths;

    /// <summary>From the day on which the year may be settled.</summary>
    static bool IsThereInTheEnd(Assessed who, UnitId unit, YearFacts facts) => new DateOnly(facts.Year, LastMonth, 1) is var day && day <= facts.Today && who.IsAt(unit, day);

    static Proof? Proof(Stay stay, Unit branch, int value)
    {
        if (stay.Told is not { } told)
            return null;
        var what = stay.Now == stay.Found ? $"{Said(told.Kind, stay.Now)}，没有变化" : $"{Said(told.Kind, stay.Found)}→{Said(told.Kind, stay.Now)}";
        var since = told.Since.Year == stay.Last.Year ? $"{told.Since:M月d日}" : $"{told.Since:yyyy年M月d日}";
        var from = told.Origin == ResultOrigin.Chat ? $"{told.ToldAt:M月d日}登记" : $"名册{FindingWords.Short(told.Source.MessageId, MostText)}";
        return new Proof(ProofKind.Result, told.Id, told.Since, value, 1) { Note = $"{branch.Name} {what}（{since}起，{from}）" };
    }

    static string Said(ResultKind kind, int? value) => kind == ResultKind.Stars ? ResultWords.Value(kind, value) : value == 1 ? "六好" : "未达六好";

    /// <summary>One result of a branch over the days somebody was posted there.</summary>
    sealed class Stay(ResultKind kind, IEnumerable<UnitResult> told, DateOnly first, DateOnly last)
    {
        readonly Timeline _results = new([.. told.Where(one => one.Kind == kind)]);

        public DateOnly Last => last;

        /// <summary>As it was known when they came; null where nobody had said.</summary>
        public int? Known => _results.At(first.AddDays(-1)) ?? _results.At(first);

        /// <summary>What they found: stars first told after they came are none risen, 六好 is one reached.</summary>
        public int? Found => kind == ResultKind.Stars ? _results.FoundOn(first) : Known;

        public int? Now => _results.At(last);

        /// <summary>The statement that made it what it is in the end.</summary>
        public UnitResult? Told => Now == Found ? _results.ToldOf(last) : _results.LastStep(last)?.Told;
    }
}
