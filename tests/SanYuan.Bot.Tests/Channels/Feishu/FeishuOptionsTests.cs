using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.Feishu;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.Channels.Feishu;

public sealed class FeishuOptionsTests
{
    [Fact]
    public void Without_the_section_the_channel_is_off() => Assert.Empty(new ServiceCollection().AddFeishu(new ConfigurationBuilder().Build()));

    [Fact]
    public void With_it_people_are_reached() =>
        Assert.Contains(new ServiceCollection().AddFeishu(Configuration(FeishuHost.Settings())), service => service.ServiceType == typeof(IChannelSender));

    [Theory]
    [InlineData("AppId", null, "SanYuan:Feishu:AppId is missing")]
    [InlineData("AppSecret", " ", "SanYuan:Feishu:AppSecret is missing")]
    [InlineData("EncryptKey", null, "SanYuan:Feishu:EncryptKey is missing")]
    [InlineData("VerificationToken", "", "SanYuan:Feishu:VerificationToken is missing")]
    [InlineData("AccountType", "secret", "SanYuan:Feishu:AccountType must be user_id or open_id")]
    [InlineData("ApiBaseUrl", "open.feishu.cn", "SanYuan:Feishu:ApiBaseUrl must be an absolute http or https address")]
    public void A_wrong_value_is_named_by_its_key_and_not_repeated(string key, string? value, string message)
    {
        var settings = FeishuHost.Settings();
        settings[$"SanYuan:Feishu:{key}"] = value;
        var failure = Assert.Single(Validate(settings).Failures!);
        Assert.StartsWith(message, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_settings_pass_and_the_platform_is_the_default() =>
        Assert.True(Validate(FeishuHost.Settings().Where(pair => !pair.Key.EndsWith("BaseUrl", StringComparison.Ordinal))).Succeeded);

    static ValidateOptionsResult Validate(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var options = new FeishuOptions();
        Configuration(settings).GetSection(FeishuOptions.Section).Bind(options);
        return new FeishuOptionsValidator().Validate(null, options);
    }

    static IConfigurationRoot Configuration(IEnumerable<KeyValuePair<string, string?>> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Where(pair => pair.Value is not null)).Build();
}
