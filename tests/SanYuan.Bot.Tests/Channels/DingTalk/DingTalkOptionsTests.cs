using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.DingTalk;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

public sealed class DingTalkOptionsTests
{
    [Fact]
    public void Without_the_section_the_channel_is_off() => Assert.Empty(new ServiceCollection().AddDingTalk(new ConfigurationBuilder().Build()));

    [Theory]
    [InlineData("Stream", true)]
    [InlineData("stream", true)]
    [InlineData(null, true)]
    [InlineData("Http", false)]
    [InlineData("HTTP", false)]
    public void The_mode_says_who_calls_whom(string? mode, bool connects)
    {
        var settings = DingTalkHost.Settings();
        settings["SanYuan:DingTalk:Mode"] = mode;
        var services = new ServiceCollection().AddDingTalk(Configuration(settings));
        Assert.Equal(connects, services.Any(service => service.ServiceType == typeof(IHostedService)));
        Assert.Contains(services, service => service.ServiceType == typeof(IChannelSender));
    }

    [Theory]
    [InlineData("ClientId", null, "SanYuan:DingTalk:ClientId is missing")]
    [InlineData("ClientSecret", " ", "SanYuan:DingTalk:ClientSecret is missing")]
    [InlineData("RobotCode", null, "SanYuan:DingTalk:RobotCode is missing")]
    [InlineData("Mode", "Webhook", "SanYuan:DingTalk:Mode must be Stream or Http")]
    [InlineData("ApiBaseUrl", "api.dingtalk.com", "SanYuan:DingTalk:ApiBaseUrl must be an absolute http or https address")]
    [InlineData("OldApiBaseUrl", "ftp://x", "SanYuan:DingTalk:OldApiBaseUrl must be an absolute http or https address")]
    [InlineData("Token", "secret", "SanYuan:DingTalk:AesKey is missing; Token and AesKey go together")]
    [InlineData("AesKey", "secret", "SanYuan:DingTalk:Token is missing; Token and AesKey go together")]
    public void A_wrong_value_is_named_by_its_key_and_not_repeated(string key, string? value, string message)
    {
        var settings = DingTalkHost.Settings();
        settings[$"SanYuan:DingTalk:{key}"] = value;
        AssertRefused(message, settings);
    }

    [Fact]
    public void A_key_of_events_has_43_letters_and_digits()
    {
        var settings = DingTalkHost.Settings();
        (settings["SanYuan:DingTalk:Token"], settings["SanYuan:DingTalk:AesKey"]) = ("token", "secret");
        AssertRefused("SanYuan:DingTalk:AesKey must be exactly 43 letters and digits; it has 6", settings);
    }

    [Fact]
    public void Interactive_cards_over_http_need_a_secret()
    {
        var settings = DingTalkHost.Settings(mode: "Http");
        settings["SanYuan:DingTalk:CardTemplateId"] = "template";
        AssertRefused("SanYuan:DingTalk:CardSecret is missing", settings);
    }

    [Fact]
    public void Good_settings_pass_and_the_platform_is_the_default() =>
        Assert.True(Validate(DingTalkHost.Settings().Where(pair => !pair.Key.EndsWith("BaseUrl", StringComparison.Ordinal))).Succeeded);

    static void AssertRefused(string message, Dictionary<string, string?> settings)
    {
        var failure = Assert.Single(Validate(settings).Failures!);
        Assert.StartsWith(message, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    static ValidateOptionsResult Validate(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var options = new DingTalkOptions();
        Configuration(settings).GetSection(DingTalkOptions.Section).Bind(options);
        return new DingTalkOptionsValidator().Validate(null, options);
    }

    static IConfigurationRoot Configuration(IEnumerable<KeyValuePair<string, string?>> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Where(pair => pair.Value is not null)).Build();
}
