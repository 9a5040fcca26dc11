using System.Text.RegularExpressions;
using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.PlatformSimulator.Phones.Replaying;

/// <summary>Compares what the service said then and now: answers with answers to the same thing said, what came unasked phone by phone, in whatever order it came.</summary>
public static partial class Comparison
{
    public static IReadOnlyList<Difference> Between(IEnumerable<TranscriptLine> then, IEnumerable<TranscriptLine> now, bool ignoreNumbers)
    {
        var (was, isNow) = (ByPlace(then), ByPlace(now));
        return [.. was.Keys.Union(isNow.Keys).OrderBy(place => place.Step).SelectMany(place => AtPlace(place, was.GetValueOrDefault(place, []), isNow.GetValueOrDefault(place, []), ignoreNumbers))];
    }

    static IEnumerable<Difference> AtPlace(Place place, List<string> was, List<string> isNow, bool ignoreNumbers)
    {
        string Key(string words) => ignoreNumbers ? Digits().Replace(words, "0") : words;
        var more = isNow.ToList();
        var missing = was.Where(words => more.FindIndex(other => Key(other) == Key(words)) is var at && (at < 0 || !Taken(more, at))).ToList();
        for (var number = 0; number < Math.Max(missing.Count, more.Count); number++)
            yield return new Difference(place.Channel, place.Who, place.Said, missing.ElementAtOrDefault(number), more.ElementAtOrDefault(number));
    }

    static bool Taken(List<string> from, int at)
    {
        from.RemoveAt(at);
        return true;
    }

    static Dictionary<Place, List<string>> ByPlace(IEnumerable<TranscriptLine> lines)
    {
        var places = new Dictionary<Place, List<string>>();
        var last = new Dictionary<(string, string), Place>();
        var step = 0;
        foreach (var line in lines.Where(line => line.Kind != LineKinds.Switch))
        {
            var who = line.Who.ToLowerInvariant();
            if (!LineKinds.IsHeard(line.Kind))
            {
                last[(line.Channel, who)] = new Place(line.Channel, who, ++step, line.Words.Length > 0 ? line.Words : line.Name ?? line.Kind);
                continue;
            }
            var place = line.Kind == LineKinds.Answer && last.TryGetValue((line.Channel, who), out var said) ? said : new Place(line.Channel, who, int.MaxValue, "");
            if (!places.TryGetValue(place, out var heard))
                places[place] = heard = [];
            heard.Add(line.Buttons is null ? line.Words : $"{line.Words}\n[{string.Join("] [", line.Buttons)}]");
        }
        return places;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    /// <param name="Step">Which of all things said; those unasked come last.</param>
    readonly record struct Place(string Channel, string Who, int Step, string Said);
}
