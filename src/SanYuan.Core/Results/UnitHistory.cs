using SanYuan.Core.Findings;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>One branch over time.</summary>
internal sealed record UnitHistory(Unit Branch, ILookup<ResultKind, UnitResult> Told)
{
    /// <summary>Of this year.</summary>
    public LifeCount Life { get; init; }

    /// <summary>Of this year, as far as the reader may read them.</summary>
    public FindingCounts Findings { get; init; }

    public IReadOnlyList<UnitSupport> Supports { get; init; } = [];
}

internal static class UnitHistoryWords
{
    public const int MostSupports = 3;

    /// <summary>The newest steps of each result, and days on which somebody came.</summary>
    const int MostSteps = 4;
    const int MostArrivals = 3;
    const int MostText = 20;

    public static string Say(UnitHistory history, DateOnly today, RosterSnapshot roster)
    {
        var lines = new List<string> { $"{history.Branch.Name} 成效" };
        foreach (var kind in Enum.GetValues<ResultKind>())
            if (history.Told[kind].Any())
                lines.Add(Line(kind, [.. history.Told[kind]], history.Branch, today, roster));
        if (lines.Count == 1)
            lines.Add("还没有登记过星级、六好和场所。");
        lines.AddRange(Arrivals(history, today, roster));
        lines.Add($"今年：组织生活{history.Life.Sessions}场，发现问题{history.Findings.Found}条、销号{history.Findings.Closed}条，建议{history.Findings.Suggestions}条");
        if (history.Supports.Count > 0)
            lines.Add($"保障：{string.Join('；', history.Supports.Select(one => FindingWords.Short(one.Content.Text, MostText)))}");
        return string.Join('\n', lines);
    }

    static string Line(ResultKind kind, IReadOnlyList<UnitResult> told, Unit branch, DateOnly today, RosterSnapshot roster)
    {
        var timeline = new Timeline(told);
        var steps = timeline.Steps().ToList();
        var start = timeline.Start is { } first ? $"{ResultWords.Value(kind, first.Value)}（{FindingWords.Due(first.Since, today)}名册起点）" : "";
        var shown = steps.TakeLast(MostSteps).Select(step => $"{ResultWords.Value(kind, step.To)}（{FindingWords.Due(step.Told.Since, today)}，{ResultDetailWords.InPost(branch, step.Told.Since, roster)}；{Who(step.Told, roster)}）");
        var left = steps.Count > MostSteps ? "…" : "";
        var corrected = told.Count - steps.Count - (timeline.Start is null ? 0 : 1);
        return $"{ResultWords.Kind(kind)}：{string.Join(" → ", new[] { start, left }.Where(part => part.Length > 0).Concat(shown))}{(corrected > 0 ? $"（另有{corrected}次更正，都留着）" : "")}";
    }

    /// <summary>Since whoever is posted there now came: what they found, and what it is today.</summary>
    static IEnumerable<string> Arrivals(UnitHistory history, DateOnly today, RosterSnapshot roster)
    {
        var terms = roster.ActiveAppointmentsAt(history.Branch.Id, today).ToList();
        if (terms.Count == 0)
            yield return "目前没有三员在任。";
        foreach (var some in terms.GroupBy(term => term.Start).OrderBy(some => some.Key).Take(MostArrivals))
        {
            var changes = Enum.GetValues<ResultKind>().Select(kind => Change(kind, [.. history.Told[kind]], some.Key, today)).OfType<string>().ToList();
            var names = ResultDetailWords.Names(some.Select(term => roster.PersonById(term.Person)!).Distinct());
            yield return $"{names}{FindingWords.Due(some.Key, today)}到任，来了以后：{(changes.Count == 0 ? "还没有变化" : string.Join('，', changes))}";
        }
    }

    static string? Change(ResultKind kind, IReadOnlyList<UnitResult> told, DateOnly came, DateOnly today)
    {
        var timeline = new Timeline(told);
        var (found, now) = (kind == ResultKind.Stars ? timeline.FoundOn(came) : timeline.At(came.AddDays(-1)), timeline.At(today));
        return now is null || ResultWords.Value(kind, found) == ResultWords.Value(kind, now) ? null
            : $"{ResultWords.Kind(kind)}{ResultWords.Value(kind, found)}→{ResultWords.Value(kind, now)}";
    }

    static string Who(UnitResult told, RosterSnapshot roster) => told.Origin == ResultOrigin.Chat
        ? $"{(told.ToldBy is { } person ? roster.PersonById(person)?.Name : "")}登记"
        : $"名册{FindingWords.Short(told.Source.MessageId, MostText)}";
}
