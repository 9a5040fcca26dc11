using System.Text.Json;
using SanYuan.Bot.Commands.Understand;

namespace SanYuan.Bot.Tests.Commands;

public sealed class UnderstandCommandTests : IDisposable
{
    private const string Units = """{"units":[{"id":"water","name":"县水利局机关党支部","kind":"organ","sector":"农林","aliases":["水利局"]}]}""";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task A_report_is_written_in_the_contract_s_shape()
    {
        var (code, output, _) = await Run(Units, Line("昨天水利局主题党日，20人参加，发现记录不全"));
        using var json = JsonDocument.Parse(output);
        var told = json.RootElement.GetProperty("expect");
        Assert.Equal(0, code);
        Assert.Equal("report", json.RootElement.GetProperty("intent").GetString());
        Assert.Equal(
            "date end_date time unit activity_type supervision_kind participants findings suggestions meeting ref reason",
            string.Join(' ', told.EnumerateObject().Select(p => p.Name)));
        Assert.Equal("theme_party_day", told.GetProperty("activity_type").GetString());
        Assert.Contains("记录不全", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_without_a_clock_time_starts_on_its_day()
    {
        var (_, output, _) = await Run(Units, Line("邀请特派员10月25日参加水利局主题党日", "liaison"));
        using var json = JsonDocument.Parse(output);
        Assert.Equal("2020-10-25", json.RootElement.GetProperty("expect").GetProperty("meeting").GetProperty("start").GetString());
    }

    [Fact]
    public async Task Several_numbers_are_a_list_of_records()
    {
        var (_, output, _) = await Run(Units, Line("#17、#18已整改完成", "liaison"));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["#17", "#18"], json.RootElement.GetProperty("expect").EnumerateArray().Select(r => r.GetProperty("ref").GetString()));
    }

    [Theory]
    [InlineData("{bad", "第 1 行")]
    [InlineData("""{"id":"1","now":"yesterday","sender_role":"envoy","text":"参加"}""", "now")]
    [InlineData("""{"id":"1","now":"2020-10-21T16:00:00+08:00","sender_role":"king","text":"参加"}""", "sender_role")]
    [InlineData("""{"id":"1","now":"2020-10-21T16:00:00+08:00","sender_role":"envoy"}""", "text")]
    public async Task A_bad_line_is_named_in_one_line(string line, string named)
    {
        var (code, _, error) = await Run(Units, line);
        Assert.Equal(1, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("{}", "units")]
    [InlineData("""{"units":[{"id":"a"}]}""", "name")]
    [InlineData("""{"units":[{"id":"a","name":"b","kind":"c"}]}""", "kind")]
    public async Task A_bad_units_file_says_what_to_mend(string units, string named)
    {
        var (code, _, error) = await Run(units, Line("参加"));
        Assert.Equal(1, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_is_read_as_an_unknown_one()
    {
        var (code, output, _) = await Run(Units, """{"id":"1","now":"2020-10-21T16:00:00+08:00","sender_role":"envoy","text":"昨天水利局党课\ud83d，20人"}""");
        Assert.Equal(0, code);
        Assert.Contains("party_lecture", output, StringComparison.Ordinal);
    }

    private static string Line(string text, string role = "envoy") =>
        $$"""{"id":"1","now":"2020-10-21T16:00:00+08:00","sender_role":"{{role}}","text":"{{text}}"}""";

    private async Task<(int Code, string Output, string Error)> Run(string units, string input)
    {
        var token = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(_file, units, token);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await UnderstandCommand.RunAsync(_file, new StringReader(input), output, error, token);
        return (code, output.ToString(), error.ToString());
    }
}
