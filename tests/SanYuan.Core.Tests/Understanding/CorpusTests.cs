using System.Globalization;
using System.Text.Json;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Tests.Understanding;

public class CorpusTests
{
    /// <summary>Below what is reached today, so that one hard sentence more does not stop the work, and a broken rule does.</summary>
    private const double Floor = 0.97;

    private static readonly List<(JsonElement Gold, Interpretation Read)> All = [.. Corpus.Messages().Select(m =>
        (m, Corpus.Interpreter.Interpret(
        m.GetProperty("text").GetString()!,
        DateTimeOffset.Parse(m.GetProperty("now").GetString()!, CultureInfo.InvariantCulture),
        Corpus.Role(m.GetProperty("sender_role").GetString()!))))];

    [Fact]
    public void The_intent_of_nearly_every_labelled_message_is_understood() =>
        AtLeast(All.Select(x => Intent(x.Gold) == x.Read.Intent));

    [Fact]
    public void As_many_records_are_read_as_the_labels_tell() =>
        AtLeast(All.Select(x => Records(x.Gold).Count == x.Read.Statements.Count));

    [Fact]
    public void Nearly_every_labelled_day_is_read() =>
        AtLeast(Reports().Select(x => Text(x.Gold, "date") == x.Read.Date?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Fact]
    public void Nearly_every_labelled_time_is_read() =>
        AtLeast(Reports().Select(x => Text(x.Gold, "time") == x.Read.Time?.Value.ToString("HH:mm", CultureInfo.InvariantCulture)));

    [Fact]
    public void Nearly_every_labelled_unit_is_read() => AtLeast(Reports().Select(x => Text(x.Gold, "unit") == x.Read.Unit?.Value));

    [Fact]
    public void Nearly_every_labelled_kind_of_activity_is_read() =>
        AtLeast(Reports().Select(x => Text(x.Gold, "activity_type")?.Replace("_", "",
            StringComparison.Ordinal) == x.Read.Type?.Value.ToString().ToLowerInvariant()));

    [Fact]
    public void Nearly_every_labelled_number_of_people_is_read() =>
        AtLeast(Reports().Select(x => (x.Gold.GetProperty("participants") is { ValueKind: JsonValueKind.Number } n ? n.GetInt32()
            : (int?)null) == x.Read.Participants?.Value));

    [Fact]
    public void Findings_are_told_apart_from_what_is_no_finding() =>
        AtLeast(Reports().Select(x => x.Gold.GetProperty("findings").GetArrayLength() > 0 == x.Read.Findings.Count > 0));

    private static IEnumerable<(JsonElement Gold, Statement Read)> Reports() =>
        All.Where(x => x.Read.Intent is Core.Understanding.Intent.Report or Core.Understanding.Intent.Invite
            && Intent(x.Gold) == x.Read.Intent)
            .Where(x => Records(x.Gold).Count == x.Read.Statements.Count)
            .SelectMany(x => Records(x.Gold).Zip(x.Read.Statements));

    private static List<JsonElement> Records(JsonElement message)
    {
        var expect = message.GetProperty("expect");
        return expect.ValueKind == JsonValueKind.Array ? [.. expect.EnumerateArray()] : [expect];
    }

    private static Intent Intent(JsonElement message) => message.GetProperty("intent").GetString() switch
    {
        "rsvp_accept" => Core.Understanding.Intent.Accept,
        "rsvp_decline" => Core.Understanding.Intent.Decline,
        var name => Enum.Parse<Intent>(name!.Replace("_", "", StringComparison.Ordinal), true),
    };

    private static string? Text(JsonElement record, string key) => record.GetProperty(key).GetString();

    private static void AtLeast(IEnumerable<bool> right)
    {
        var all = right.ToList();
        Assert.InRange(all.Count(r => r) / (double)all.Count, Floor, 1);
    }
}
