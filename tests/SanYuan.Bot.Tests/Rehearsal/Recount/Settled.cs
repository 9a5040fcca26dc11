using System.Globalization;
using System.Text.Json;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>The scores as they were settled, out of their rows.</summary>
internal static class Settled
{
    public static Dictionary<string, IReadOnlyList<string>> Of(RawTables raw)
    {
        var codes = raw["people"].ToDictionary(row => row.Number("id"), row => row.Text("code"));
        return raw["assessment_scores"].ToDictionary(row => codes[row.Number("person_id")], Told);
    }

    static IReadOnlyList<string> Told(Row row) =>
        [$"{row.Text("role")} {row.Number("months")} {row.Text("outcome")}", .. Lines(row).Select(line => $"{line.Line}"), decimal.Parse(row.Text("total"), CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture)];

    /// <summary>With what the proofs of each line come to.</summary>
    public static IEnumerable<(ScoreLine Line, int Proved)> Lines(Row row)
    {
        using var lines = JsonDocument.Parse(row.Text("lines"));
        foreach (var line in lines.RootElement.EnumerateArray())
        {
            var required = line.GetProperty("required").GetInt32();
            var proved = line.GetProperty("proofs").EnumerateArray().Sum(proof => proof.GetProperty("value").GetInt32());
            yield return (
                new ScoreLine(line.GetProperty("rule").GetInt32(), line.GetProperty("achieved").GetInt32(), required, Number(line, "full"), Number(line, "points")),
                Math.Clamp(proved, 0, required));
        }
    }

    static decimal Number(JsonElement line, string name) => decimal.Parse(line.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
