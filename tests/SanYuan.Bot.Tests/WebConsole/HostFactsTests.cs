using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Tests.County;
using SanYuan.Bot.WebConsole;
using SanYuan.Bot.WebConsole.Pages.Settings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class HostFactsTests
{
    const string Secret = "s3cret-of-the-app";

    static async Task<IReadOnlyList<HostFact>> ReadAsync(params (string Key, string Value)[] settings)
    {
        await using var county = await TestCounty.OpenAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build();
        var storage = configuration.GetSection(StorageSettings.Section).Get<StorageSettings>() ?? new StorageSettings();
        var facts = new HostFacts(configuration, new HostingEnvironment { EnvironmentName = "Production" }, Options.Create(storage), county.Get<CountyClock>(), county.Get<CurrentRoster>());
        return [.. facts.Read(new Language(IsEnglish: false)).SelectMany(group => group.Facts)];
    }

    [Fact]
    public async Task A_secret_is_said_to_be_set_and_never_shown()
    {
        var facts = await ReadAsync(
            ("SanYuan:WeCom:Secret", Secret), ("SanYuan:Storage:Engine", "SqlServer"), ("SanYuan:Storage:MediaFolder", "/tmp"),
            ("SanYuan:Storage:ConnectionString", $"Server=db01;Database=SanYuan;User Id=sanyuan;Password={Secret}"));
        Assert.DoesNotContain(facts, fact => fact.ToString().Contains(Secret, StringComparison.Ordinal));
        Assert.Equal("已设置", facts.Single(fact => fact.Name == "Secret").Value);
        Assert.Equal("未设置", facts.Single(fact => fact.Name == "Token").Value);
        Assert.Contains(facts, fact => fact.Value == "db01 · SanYuan");
    }

    [Fact]
    public async Task What_is_missing_is_said_with_what_to_do()
    {
        var facts = await ReadAsync();
        Assert.Contains("请设成", facts.Single(fact => fact.Key == "SanYuan:PublicUrl").Advice, StringComparison.Ordinal);
        Assert.Contains("还缺 CorpId、AgentId、Secret、Token、EncodingAesKey", facts.Single(fact => fact.Key == "SanYuan:WeCom").Advice, StringComparison.Ordinal);
        Assert.Contains("https", (await ReadAsync(("SanYuan:PublicUrl", "http://a.example"))).Single(fact => fact.Key == "SanYuan:PublicUrl").Advice, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(("SanYuan:PublicUrl", "https://a.example"))).Single(fact => fact.Key == "SanYuan:PublicUrl").Advice);
        Assert.Contains("不在", (await ReadAsync(("SanYuan:Letters:Template", "/no/such.docx"))).Single(fact => fact.Key == "SanYuan:Letters:Template").Advice, StringComparison.Ordinal);
    }
}
