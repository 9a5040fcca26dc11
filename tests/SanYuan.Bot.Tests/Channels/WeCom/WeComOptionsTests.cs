using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Bot.Channels.WeCom;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.Channels.WeCom;

public sealed class WeComOptionsTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_section_the_channel_is_off()
    {
        await using var host = await WeComHost.StartAsync(new FakeTimeProvider(), new Dictionary<string, string?>(), Token);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(host.CallbackUrl, Token);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(host.Services.GetServices<IChannelSender>());
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start()
    {
        var settings = WeComHost.Settings();
        settings["SanYuan:WeCom:EncodingAesKey"] = WeComHost.Key[..42];
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => WeComHost.StartAsync(new FakeTimeProvider(), settings, Token));
        Assert.Equal("SanYuan:WeCom:EncodingAesKey must be exactly 43 letters and digits; it has 42", failure.Message);
    }

    [Theory]
    [InlineData("CorpId", null, "SanYuan:WeCom:CorpId is missing")]
    [InlineData("AgentId", null, "SanYuan:WeCom:AgentId must be the app's number")]
    [InlineData("AgentId", "-1", "SanYuan:WeCom:AgentId must be the app's number")]
    [InlineData("Secret", " ", "SanYuan:WeCom:Secret is missing")]
    [InlineData("Token", null, "SanYuan:WeCom:Token is missing")]
    [InlineData("Token", "abc-secret", "SanYuan:WeCom:Token must hold letters and digits only")]
    [InlineData("Token", "secret7890123456789012345678901234", "SanYuan:WeCom:Token must have at most 32 letters and digits; it has 34")]
    [InlineData("EncodingAesKey", null, "SanYuan:WeCom:EncodingAesKey is missing")]
    [InlineData("EncodingAesKey", "secret-890123456789012345678901234567890123", "SanYuan:WeCom:EncodingAesKey must hold letters and digits only")]
    [InlineData("EncodingAesKey", "secret-7890123456789012345678901234567890123", "SanYuan:WeCom:EncodingAesKey must be exactly 43 letters and digits; it has 44")]
    [InlineData("ApiBaseUrl", "qyapi", "SanYuan:WeCom:ApiBaseUrl must be an absolute http or https address")]
    [InlineData("ApiBaseUrl", "ftp://x", "SanYuan:WeCom:ApiBaseUrl must be an absolute http or https address")]
    public void A_wrong_value_is_named_by_its_key_and_not_repeated(string key, string? value, string message)
    {
        var settings = WeComHost.Settings();
        settings[$"SanYuan:WeCom:{key}"] = value;
        var failure = Assert.Single(Validate(settings).Failures!);
        Assert.StartsWith(message, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_settings_pass_and_the_platform_is_the_default() =>
        Assert.True(Validate(WeComHost.Settings().Where(pair => !pair.Key.EndsWith("ApiBaseUrl", StringComparison.Ordinal))).Succeeded);

    static ValidateOptionsResult Validate(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Where(pair => pair.Value is not null)).Build();
        var options = new WeComOptions();
        configuration.GetSection(WeComOptions.Section).Bind(options);
        return new WeComOptionsValidator().Validate(null, options);
    }
}
