using System.Globalization;
using System.Text.RegularExpressions;

namespace SanYuan.EndToEnd.Tests.Commands;

/// <summary>The program as an operator meets it: exit code 0, or 1 and one line that says what is wrong.</summary>
public sealed class VerbTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-verbs-");

    Dictionary<string, string> Settings => new() { ["SanYuan__Storage__ConnectionString"] = $"Data Source={Path.Combine(_folder.FullName, "verbs.db")}" };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("SanYuan__WeCom__CorpId", "ww1", "SanYuan:WeCom:")]
    [InlineData("SanYuan__TimeZone", "Mars/Olympus", "SanYuan:TimeZone")]
    [InlineData("SanYuan__QuietHours", "at night", "SanYuan:QuietHours")]
    [InlineData("SanYuan__PublicUrl", "nowhere", "SanYuan:PublicUrl")]
    [InlineData("SanYuan__Storage__Engine", "Oracle", "SanYuan:Storage:Engine")]
    [InlineData("SanYuan__Storage__Engine", "SqlServer", "SanYuan:Storage:MediaFolder")]
    [InlineData("SanYuan__Storage__ConnectionString", "nonsense", "SanYuan:Storage:ConnectionString")]
    [InlineData("SanYuan__Development__StartAt", "tomorrow", "SanYuan:Development:StartAt")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_its_key(string variable, string value, string key)
    {
        var settings = Settings;
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        settings[variable] = value;
        var result = await Verb.RunAsync(settings, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(key, Assert.Single(Lines(result.Error)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=gone.db", "Server=db01;Database=SanYuan", "--from names gone.db, which is not there: give the file SanYuan:Storage:ConnectionString names.")]
    [InlineData("nonsense", "Server=db01;Database=SanYuan", "--from must name a file, for example: --from \"Data Source=data/sanyuan.db\"")]
    [InlineData("Data Source=there.db", "Server=db01;Password=top-secret", "--to must name a server and a database, for example: --to \"Server=db01;Database=SanYuan;Integrated Security=true\"")]
    [InlineData("Data Source=there.db", "top-secret", "--to must name a server and a database, for example: --to \"Server=db01;Database=SanYuan;Integrated Security=true\"")]
    public async Task What_cannot_be_copied_is_told_in_one_line_without_a_secret(string from, string to, string expected)
    {
        var there = Path.Combine(_folder.FullName, "there.db");
        await File.WriteAllTextAsync(there, "", TestContext.Current.CancellationToken);
        var result = await Verb.RunAsync(Settings, "copy", "--from", from.Replace("there.db", there, StringComparison.Ordinal), "--to", to);
        Assert.Equal((1, expected), (result.ExitCode, Assert.Single(Lines(result.Error))));
    }

    [Fact]
    public async Task What_a_container_leaves_empty_counts_as_not_set()
    {
        var settings = Settings;
        foreach (var key in new[] { "PublicUrl", "WeCom__CorpId", "WeCom__AgentId", "WeCom__Secret", "WeCom__Token", "WeCom__EncodingAesKey" })
            settings[$"SanYuan__{key}"] = "";
        var result = await Verb.RunAsync(settings, "outbox", "list");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("copy", "--from", "Data Source=there.db", "--to", "Server=127.0.0.1,1;Database=SanYuan")]
    public async Task Where_the_client_of_SQL_Server_cannot_run_the_line_says_what_to_set(params string[] words)
    {
        var there = Path.Combine(_folder.FullName, "there.db");
        await File.WriteAllTextAsync(there, "", TestContext.Current.CancellationToken);
        var settings = new Dictionary<string, string>
        {
            ["SanYuan__Storage__Engine"] = "SqlServer", ["SanYuan__Storage__ConnectionString"] = "Server=127.0.0.1,1;Database=SanYuan", ["SanYuan__Storage__MediaFolder"] = _folder.FullName,
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "true",
        };
        var result = await Verb.RunAsync(settings, [.. words.Select(word => word.Replace("there.db", there, StringComparison.Ordinal))]);
        Assert.Equal(
            (1, "SanYuan:Storage:Engine SqlServer needs the machine's cultures: install ICU (libicu), and set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false in the environment."),
            (result.ExitCode, Assert.Single(Lines(result.Error))));
    }

    [Fact]
    public async Task A_secret_never_stands_in_an_error()
    {
        var settings = Settings;
        foreach (var (key, value) in new[] { ("CorpId", "ww1"), ("AgentId", "1"), ("Secret", "top-secret"), ("Token", "tsecret"), ("EncodingAesKey", "key-secret") })
            settings[$"SanYuan__WeCom__{key}"] = value;
        var result = await Verb.RunAsync(settings, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SanYuan:WeCom:EncodingAesKey", Assert.Single(Lines(result.Error)), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error + result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("servve")]
    [InlineData("digest", "--period", "lately")]
    [InlineData("link-code", "NOBODY")]
    [InlineData("user", "add", "ban", "--role", "king")]
    [InlineData("user", "add", "ban")]
    [InlineData("user", "add", "lian", "--role", "liaison")]
    [InlineData("user", "add", "lian", "--role", "liaison", "--person", "NOBODY")]
    [InlineData("user", "add", "nobody", "--again")]
    [InlineData("user", "remove", "nobody")]
    [InlineData("outbox", "list", "--status", "lately")]
    [InlineData("outbox", "resend")]
    [InlineData("outbox", "resend", "4711")]
    [InlineData("outbox", "resend", "1", "--all-dropped")]
    [InlineData("quarterly", "pack", "--quarter", "2019-Q5", "--output", "pack.docx")]
    [InlineData("quarterly", "pack", "--quarter", "2019-Q4", "--output", "missing/pack.docx")]
    [InlineData("import", "missing.xlsx")]
    [InlineData("understand", "--units", "missing.json")]
    public async Task A_verb_that_cannot_do_what_it_was_asked_says_so_in_one_line(params string[] words)
    {
        var result = await Verb.RunAsync(Settings, words);
        Assert.Equal(1, result.ExitCode);
        Assert.Single(Lines(result.Error));
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_runs_once_and_its_script_is_plain_sql()
    {
        Assert.StartsWith("Ran 0001_", (await Verb.RunAsync(Settings, "migrate")).Output, StringComparison.Ordinal);
        Assert.Equal("The database is up to date.", (await Verb.RunAsync(Settings, "migrate")).Output.Trim());
        Assert.Contains("CREATE TABLE activities", (await Verb.RunAsync(Settings, "migrate", "--script")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_filled_in_becomes_a_county_whose_digest_can_be_printed()
    {
        var folder = Path.Combine(_folder.FullName, "roster");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "units.csv"), "编码,名称,类别\nU1,县疾控中心,县直单位\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "people.csv"), "编码,姓名\nP1,王建国\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "appointments.csv"), "人员编码,角色,派驻单位编码,开始\nP1,特派员,U1,2019-01-01\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Verb.RunAsync(Settings, "import", folder)).ExitCode);
        var digest = await Verb.RunAsync(Settings, "digest", "--period", "2019-10", "--for", "office");
        Assert.Equal((0, true), (digest.ExitCode, digest.Output.Contains("未报告1人：王建国", StringComparison.Ordinal)));
        var pack = Path.Combine(_folder.FullName, "pack.docx");
        Assert.Equal(0, (await Verb.RunAsync(Settings, "quarterly", "pack", "--quarter", "2019-Q4", "--output", pack)).ExitCode);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(pack, TestContext.Current.CancellationToken))[..2]);
        var code = await Verb.RunAsync(Settings, "link-code", "P1");
        Assert.Matches("^[0-9]{8}$", Lines(code.Output)[^1]);
    }

    [Fact]
    public async Task A_backup_taken_while_the_service_writes_is_whole_and_starts_as_a_county()
    {
        await using var county = await WeCom.WeComCounty.CreateAsync();
        await county.StartAsync();
        var file = Path.Combine(_folder.FullName, "copy.db");
        var reports = Enumerable.Range(1, 60).Select(number => county.Simulator.WeComPlatform.DeliverAsync(
            WeCom.WeComCounty.Account(number), "今天上午参加支部主题党日，15名党员参加", TestContext.Current.CancellationToken)).ToList();
        Assert.Equal(0, (await Verb.RunAsync(county.Service.Environment, "backup", file)).ExitCode);
        await Task.WhenAll(reports);
        var again = await Verb.RunAsync(county.Service.Environment, "backup", file);
        Assert.Equal((1, true), (again.ExitCode, again.Error.Contains("never overwrites", StringComparison.Ordinal)));

        var copy = new Dictionary<string, string> { ["SanYuan__Storage__ConnectionString"] = $"Data Source={file}" };
        var digest = await Verb.RunAsync(copy, "digest", "--period", "2019-10");
        // Each of the 92 reported once or not yet, whenever the copy was taken.
        var told = int.Parse(Regex.Match(digest.Output, "报告([0-9]+)篇").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(told, 0, 60);
        Assert.Contains($"未报告{WeCom.WeComCounty.Appointees - told}人", digest.Output, StringComparison.Ordinal);
    }

    static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
