using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SanYuan.Bot.WebConsole.Components;

/// <summary>A line of a chart, or its bars.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal> Values, bool Line = false);

/// <summary>What a chart shows: the same figures stand in a table behind it.</summary>
/// <param name="Names">Along the axis.</param>
/// <param name="Links">Where each place of the axis opens into; null for nowhere.</param>
public sealed record ChartData(IReadOnlyList<string> Names, IReadOnlyList<ChartSeries> Series, bool Stacked = false, IReadOnlyList<string>? Links = null)
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal string Json() => JsonSerializer.Serialize(this, Options);
}
