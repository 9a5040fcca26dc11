using System.Globalization;
using System.Text.Json;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Benchmarks.Understanding;

/// <summary>A message of the corpus, as the interpreter takes it.</summary>
internal sealed record LabelledMessage(string Text, DateTimeOffset Now, Roles Sender);

/// <summary>The labelled messages and their county's units, embedded from the interpreter's tests.</summary>
internal static class LabelledMessages
{
    public static List<LabelledMessage> Read()
    {
        var messages = new List<LabelledMessage>();
        using var reader = new StreamReader(Open("dev.jsonl"));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var message = json.RootElement;
            messages.Add(new LabelledMessage(
                message.GetProperty("text").GetString()!,
                DateTimeOffset.Parse(message.GetProperty("now").GetString()!, CultureInfo.InvariantCulture),
                Enum.Parse<Roles>(message.GetProperty("sender_role").GetString()!, true)));
        }

        return messages;
    }

    public static List<NamedUnit> Units()
    {
        using var json = JsonDocument.Parse(Open("units.json"));
        return [.. json.RootElement.GetProperty("units").EnumerateArray().Select(unit => new NamedUnit(
            unit.GetProperty("id").GetString()!,
            unit.GetProperty("name").GetString()!,
            unit.GetProperty("kind").GetString() switch { "organ" => UnitKind.Organ, "two_new" => UnitKind.TwoNew, _ => UnitKind.Sector },
            unit.GetProperty("sector").GetString(),
            [.. unit.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)]))];
    }

    private static Stream Open(string name) => typeof(LabelledMessages).Assembly.GetManifestResourceStream(name)!;
}
