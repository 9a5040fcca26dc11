using System.Text.Json;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Tests.Understanding;

/// <summary>The labelled messages and their units, and short ways to read a sentence in tests.</summary>
internal static class Corpus
{
    /// <summary>A Wednesday.</summary>
    public static readonly DateTimeOffset Moment = new(2020, 10, 21, 16, 0, 0, TimeSpan.FromHours(8));

    public static readonly NameDirectory Names = new(ReadUnits(), [new NamedPerson("p01", "王建国"), new NamedPerson("p02", "欧阳小梅")]);

    public static readonly Interpreter Interpreter = new(Names);

    public static Interpretation Read(string text, Roles sender = Roles.Envoy, DateTimeOffset? now = null) =>
        Interpreter.Interpret(text, now ?? Moment, sender);

    public static Statement One(string text, Roles sender = Roles.Envoy, DateTimeOffset? now = null) =>
        Assert.Single(Read(text, sender, now).Statements);

    /// <summary>The shared labelled messages, and further ones written beside the rules.</summary>
    public static IEnumerable<JsonElement> Messages()
    {
        foreach (var name in (string[])["dev.jsonl", "more.jsonl"])
        {
            using var reader = new StreamReader(Open(name));
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0) yield return JsonDocument.Parse(line).RootElement;
            }
        }
    }

    public static Roles Role(string role) => Enum.Parse<Roles>(role, true);

    private static List<NamedUnit> ReadUnits()
    {
        using var stream = Open("units.json");
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("units").EnumerateArray().Select(u => new NamedUnit(
            u.GetProperty("id").GetString()!,
            u.GetProperty("name").GetString()!,
            u.GetProperty("kind").GetString() switch { "organ" => UnitKind.Organ, "two_new" => UnitKind.TwoNew, _ => UnitKind.Sector },
            u.GetProperty("sector").GetString(),
            [.. u.GetProperty("aliases").EnumerateArray().Select(a => a.GetString()!)]))];
    }

    private static Stream Open(string name) => typeof(Corpus).Assembly.GetManifestResourceStream(name)!;
}
