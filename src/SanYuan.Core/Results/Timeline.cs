namespace SanYuan.Core.Results;

/// <summary>A day on which a result became another one.</summary>
/// <param name="From">Null where it was not known.</param>
/// <param name="Told">The statement that made it so.</param>
public sealed record ResultStep(int? From, int? To, UnitResult Told);

/// <summary>One result of one branch over time, as its statements add up to. Pure.</summary>
/// <param name="told">By day, then in the order of telling.</param>
public sealed class Timeline(IReadOnlyList<UnitResult> told)
{
    /// <summary>What counted on a day. Before the first statement: the starting point, if that is the first; else unknown.</summary>
    public int? At(DateOnly day) => ToldOf(day)?.Value;

    /// <summary>The statement that counted on a day.</summary>
    public UnitResult? ToldOf(DateOnly day) => told.LastOrDefault(one => one.Since <= day) ?? (told.Count > 0 && told[0].Origin == ResultOrigin.Start ? told[0] : null);

    /// <summary>What somebody found who came on a day; where nothing is known of the time before, the first that is.</summary>
    public int? FoundOn(DateOnly day) => At(day.AddDays(-1)) ?? At(day) ?? Standing.FirstOrDefault(one => one.Since > day && one.Value is not null)?.Value;

    /// <summary>The statements that count, one a day.</summary>
    IEnumerable<UnitResult> Standing => told.GroupBy(one => one.Since, (_, some) => some.Last());

    /// <summary>Each time it became another one, with the statement; the starting point is none, what was first said is.</summary>
    public IEnumerable<ResultStep> Steps()
    {
        foreach (var one in Standing)
            if (At(one.Since.AddDays(-1)) is var before && before != one.Value)
                yield return new ResultStep(before, one.Value, one);
    }

    /// <summary>The last time up to a day that it became what it is on that day.</summary>
    public ResultStep? LastStep(DateOnly to) => Steps().LastOrDefault(step => step.Told.Since <= to);

    public bool IsEmpty => told.Count == 0;

    /// <summary>The starting point, where a roster file told one.</summary>
    public UnitResult? Start => told.FirstOrDefault(one => one.Origin == ResultOrigin.Start);
}
