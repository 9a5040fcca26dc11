using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.Crypto;

namespace SanYuan.Bot.Channels.DingTalk;

/// <summary>Says at start which key is wrong and how; a value that may be a secret is never repeated.</summary>
internal sealed class DingTalkOptionsValidator : IValidateOptions<DingTalkOptions>
{
    public ValidateOptionsResult Validate(string? name, DingTalkOptions options)
    {
        var failures = new List<string>();
        Require(failures, nameof(options.ClientId), options.ClientId);
        Require(failures, nameof(options.ClientSecret), options.ClientSecret);
        Require(failures, nameof(options.RobotCode), options.RobotCode);
        if (!options.IsHttp && !options.Mode.Equals(DingTalkOptions.StreamMode, StringComparison.OrdinalIgnoreCase))
            failures.Add($"{Key(nameof(options.Mode))} must be {DingTalkOptions.StreamMode} or {DingTalkOptions.HttpMode}");
        CheckAddress(failures, nameof(options.ApiBaseUrl), options.ApiBaseUrl);
        CheckAddress(failures, nameof(options.OldApiBaseUrl), options.OldApiBaseUrl);
        CheckEvents(failures, options);
        if (options is { IsHttp: true, CardTemplateId.Length: > 0, CardSecret.Length: 0 })
            failures.Add($"{Key(nameof(options.CardSecret))} is missing; interactive cards in Http mode are signed with it");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    static void Require(List<string> failures, string property, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            failures.Add($"{Key(property)} is missing; the section {DingTalkOptions.Section} turns the channel on and needs it");
    }

    static void CheckAddress(List<string> failures, string property, string value)
    {
        if (!HttpAddress.IsBase(value))
            failures.Add($"{Key(property)} must be an absolute http or https address without a query");
    }

    static void CheckEvents(List<string> failures, DingTalkOptions options)
    {
        if (options.Token.Length == 0 != (options.AesKey.Length == 0))
            failures.Add($"{Key(options.Token.Length == 0 ? nameof(options.Token) : nameof(options.AesKey))} is missing; Token and AesKey go together");
        else if (options.AesKey.Length > 0 && (options.AesKey.Length != CallbackKey.TextLength || !CallbackKey.IsLettersAndDigits(options.AesKey)))
            failures.Add($"{Key(nameof(options.AesKey))} must be exactly {CallbackKey.TextLength} letters and digits; it has {options.AesKey.Length}");
    }

    static string Key(string property) => $"{DingTalkOptions.Section}:{property}";
}
