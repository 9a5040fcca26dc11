using System.Globalization;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>What was told and what was counted, side by side.</summary>
internal static class Differences
{
    const int MostShown = 20;

    /// <param name="counted">The lines that should be told, by what they belong to.</param>
    public static void AssertNone<TKey>(IReadOnlyDictionary<TKey, IReadOnlyList<string>> counted, IReadOnlyDictionary<TKey, IReadOnlyList<string>> told)
        where TKey : notnull
    {
        var wrong = counted.Keys.Union(told.Keys).SelectMany(key => Of(key, counted.GetValueOrDefault(key) ?? [], told.GetValueOrDefault(key) ?? [])).ToList();
        Assert.True(wrong.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{wrong.Count} lines differ:\n{string.Join('\n', wrong.Take(MostShown))}"));
    }

    static IEnumerable<string> Of<TKey>(TKey key, IReadOnlyList<string> counted, IReadOnlyList<string> told) =>
        counted.SequenceEqual(told)
            ? []
            : [.. told.Except(counted).Select(line => $"{key} told:    {line}"), .. counted.Except(told).Select(line => $"{key} counted: {line}"), .. counted.Count == told.Count ? [] : new[] { $"{key} {counted.Count} lines counted, {told.Count} told" }];
}
