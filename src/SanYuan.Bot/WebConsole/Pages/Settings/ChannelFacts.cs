using SanYuan.Bot.Channels.BotFramework;
using SanYuan.Bot.Channels.DingTalk;
using SanYuan.Bot.Channels.Feishu;
using SanYuan.Bot.Channels.WeCom;
using SanYuan.Bot.WebConsole.Tables;

namespace SanYuan.Bot.WebConsole.Pages.Settings;

/// <summary>The channels, on or off, and what each still lacks. A channel is on when all its settings are there; what it says is checked at the start.</summary>
internal static class ChannelFacts
{
    static readonly string[] WeCom = [nameof(WeComOptions.CorpId), nameof(WeComOptions.AgentId), nameof(WeComOptions.Secret), nameof(WeComOptions.Token), nameof(WeComOptions.EncodingAesKey)];

    static readonly string[] DingTalk = [nameof(DingTalkOptions.ClientId), nameof(DingTalkOptions.ClientSecret), nameof(DingTalkOptions.RobotCode)];

    static readonly string[] Feishu = [nameof(FeishuOptions.AppId), nameof(FeishuOptions.AppSecret), nameof(FeishuOptions.EncryptKey), nameof(FeishuOptions.VerificationToken)];

    static readonly string[] BotFramework = [nameof(BotFrameworkOptions.AppId), nameof(BotFrameworkOptions.AppPassword)];

    public static IEnumerable<FactGroup> Read(IConfiguration configuration, IHostEnvironment environment, Language language)
    {
        yield return new FactGroup(language["企业微信", "WeCom"], [.. Of(WeComOptions.Section, WeCom, language["企业微信管理后台的应用", "the app of WeCom's admin console"], configuration, language)]);
        yield return new FactGroup(language["钉钉", "DingTalk"], [.. Of(DingTalkOptions.Section, DingTalk, language["钉钉开放平台的应用", "the app of DingTalk's open platform"], configuration, language)]);
        yield return new FactGroup(language["飞书", "Feishu"], [.. Of(FeishuOptions.Section, Feishu, language["飞书开放平台的应用", "the app of Feishu's open platform"], configuration, language)]);
        yield return new FactGroup("Teams", [.. Of(BotFrameworkOptions.Section, BotFramework, language["微软目录里的应用注册", "the app registration of the directory"], configuration, language)]);
        yield return new FactGroup(language["网页聊天", "Chat page"],
            [new HostFact(language["状态", "State"], environment.IsDevelopment() ? language["开，只在演示时有", "on, in Development alone"] : language["关", "off"])]);
    }

    static IEnumerable<HostFact> Of(string section, string[] keys, string place, IConfiguration configuration, Language language)
    {
        var missing = keys.Where(key => !IsSet(configuration, section, key)).ToList();
        var advice = missing.Count == 0 ? null : language[
            $"还缺 {string.Join('、', missing)}。在{place}里查到，写进配置（如环境变量 {section.Replace(":", "__", StringComparison.Ordinal)}__{missing[0]}）后重启服务。",
            $"{string.Join(", ", missing)} missing: find them in {place}, set them (as {section.Replace(":", "__", StringComparison.Ordinal)}__{missing[0]} in the environment) and start the service again."];
        yield return new HostFact(
            language["状态", "State"], missing.Count == 0 ? language["开", "on"] : language["关", "off"], section, advice,
            missing.Count == 0 ? Tone.Good : Tone.Warning);
        foreach (var key in keys)
            yield return new HostFact(key, IsSet(configuration, section, key) ? language["已设置", "set"] : language["未设置", "not set"]);
    }

    static bool IsSet(IConfiguration configuration, string section, string key) => !string.IsNullOrWhiteSpace(configuration[$"{section}:{key}"]);
}
