using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.BotFramework;
using SanYuan.Bot.Channels.BotFramework.Callbacks;

namespace SanYuan.Bot.Tests.Channels.BotFramework;

public sealed class BotFrameworkOptionsTests
{
    [Fact]
    public void A_complete_section_is_right() => Assert.Null(Problem());

    [Theory]
    [InlineData("AppId", "", "SanYuan:BotFramework:AppId is missing; the section SanYuan:BotFramework turns the channel on and needs it")]
    [InlineData("AppId", "my-bot", "SanYuan:BotFramework:AppId must be the app registration's id, for example 3f0c2a51-1d2e-4c3b-9a4f-5b6c7d8e9f00")]
    [InlineData("AppPassword", " ", "SanYuan:BotFramework:AppPassword is missing; the section SanYuan:BotFramework turns the channel on and needs it")]
    [InlineData("TenantId", "contoso", "SanYuan:BotFramework:TenantId must be the tenant's id, for example 3f0c2a51-1d2e-4c3b-9a4f-5b6c7d8e9f00")]
    [InlineData("Channels", "", "SanYuan:BotFramework:Channels is missing; the section SanYuan:BotFramework turns the channel on and needs it")]
    [InlineData("LoginUrl", "http://login.example", "SanYuan:BotFramework:LoginUrl must be an absolute https address without a query")]
    [InlineData("OpenIdMetadata", "login.example", "SanYuan:BotFramework:OpenIdMetadata must be an absolute https address without a query")]
    public void What_is_wrong_is_named_with_its_key_and_no_secret_is_repeated(string key, string value, string problem) => Assert.Equal(problem, Problem((key, value)));

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Development", true)]
    public void Without_the_section_there_is_only_the_emulator_of_whoever_develops(string environment, bool isThere)
    {
        var services = new ServiceCollection().AddBotFramework(new ConfigurationBuilder().Build(), new HostingEnvironment { EnvironmentName = environment });
        Assert.Equal(isThere, services.Any(service => service.ServiceType == typeof(BotFrameworkEndpoint)));
    }

    static string? Problem(params (string Key, string Value)[] changes)
    {
        var settings = BotFrameworkHost.Settings();
        foreach (var (key, value) in changes)
            settings[$"SanYuan:BotFramework:{key}"] = value;
        var services = new ServiceCollection().AddLogging();
        services.AddBotFramework(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new HostingEnvironment { EnvironmentName = "Production" });
        using var provider = services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
            return null;
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures.Single();
        }
    }
}
