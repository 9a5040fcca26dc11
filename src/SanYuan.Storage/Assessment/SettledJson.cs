using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Assessment;

/// <summary>A settled year's rules and lines as text, in words that stay when the code changes.</summary>
internal static partial class SettledJson
{
    public static string Rules(AssessmentBook book) => JsonSerializer.Serialize(
        new BookText(
            [.. book.Rules.Select(rule => new RuleText(rule.Number, Code<AssessmentPart>.Of(rule.Part), Code<Indicator>.Of(rule.Measures), (int)rule.For, rule.Weight, rule.Target))],
            book.Parts.ToDictionary(part => Code<AssessmentPart>.Of(part.Key), part => part.Value),
            book.Praise,
            book.Talk),
        Texts.Default.BookText);

    public static AssessmentBook Rules(string text)
    {
        var book = JsonSerializer.Deserialize(text, Texts.Default.BookText)!;
        return new AssessmentBook(
            [.. book.Rules.Select(rule => new AssessmentRule(rule.Number, Code<AssessmentPart>.Parse(rule.Part), Code<Indicator>.Parse(rule.Measures), (Roles)rule.For, rule.Weight) { Target = rule.Target })],
            book.Parts.ToDictionary(part => Code<AssessmentPart>.Parse(part.Key), part => part.Value),
            book.Praise,
            book.Talk);
    }

    public static string Lines(IReadOnlyList<ScoreLine> lines) => JsonSerializer.Serialize(
        lines.Select(line => new LineText(
            line.Rule.Number, line.Achieved, line.Required, Number(line.Full), Number(line.Points),
            [.. line.Proofs.Select(proof => new ProofText(
                Code<ProofKind>.Of(proof.Kind), proof.Number, proof.Day, proof.Value, proof.Of, proof.Note.Length == 0 ? null : proof.Note, proof.Entries.Count == 0 ? null : [.. proof.Entries.Select(entry => entry.Value)]))])).ToList(),
        Texts.Default.ListLineText);

    /// <param name="book">The rules they were derived by.</param>
    public static IReadOnlyList<ScoreLine> Lines(string text, AssessmentBook book) =>
    [
        .. JsonSerializer.Deserialize(text, Texts.Default.ListLineText)!.Select(line => new ScoreLine(
            book.Find(line.Rule)!, line.Achieved, line.Required,
            [.. line.Proofs.Select(proof => new Proof(Code<ProofKind>.Parse(proof.Kind), proof.Number, proof.Day, proof.Value, proof.Of)
            {
                Note = proof.Note ?? "",
                Entries = [.. (proof.Entries ?? []).Select(entry => new ActivityId(entry))],
            })])
        {
            Full = decimal.Parse(line.Full, CultureInfo.InvariantCulture),
            Points = decimal.Parse(line.Points, CultureInfo.InvariantCulture),
        }),
    ];

    static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    internal sealed record BookText(IReadOnlyList<RuleText> Rules, IReadOnlyDictionary<string, int> Parts, int Praise, int Talk);

    internal sealed record RuleText(int Number, string Part, string Measures, int For, int Weight, int Target);

    internal sealed record LineText(int Rule, int Achieved, int Required, string Full, string Points, IReadOnlyList<ProofText> Proofs);

    internal sealed record ProofText(string Kind, long Number, DateOnly Day, int Value, int Of, string? Note, IReadOnlyList<long>? Entries);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(BookText))]
    [JsonSerializable(typeof(List<LineText>))]
    internal sealed partial class Texts : JsonSerializerContext;
}
