using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.Crypto;
using SanYuan.Bot.Channels.WeCom.Menu;

namespace SanYuan.Bot.Channels.WeCom;

/// <summary>Says at start which key is wrong and how; a value that may be a secret is never repeated.</summary>
internal sealed class WeComOptionsValidator : IValidateOptions<WeComOptions>
{
    public ValidateOptionsResult Validate(string? name, WeComOptions options)
    {
        var failures = new List<string>();
        Require(failures, nameof(options.CorpId), options.CorpId);
        Require(failures, nameof(options.Secret), options.Secret);
        if (options.AgentId <= 0)
            failures.Add($"{Key(nameof(options.AgentId))} must be the app's number, above 0; it is {options.AgentId}");
        if (Require(failures, nameof(options.Token), options.Token))
            CheckToken(failures, options.Token);
        if (Require(failures, nameof(options.EncodingAesKey), options.EncodingAesKey))
            CheckKey(failures, options.EncodingAesKey);
        if (!HttpAddress.IsBase(options.ApiBaseUrl))
            failures.Add($"{Key(nameof(options.ApiBaseUrl))} must be an absolute http or https address without a query");
        failures.AddRange(WeComMenu.Faults(options.Menu).Select(fault => $"{Key(nameof(options.Menu))} {fault}"));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    static bool Require(List<string> failures, string property, string value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return true;
        failures.Add($"{Key(property)} is missing; the section {WeComOptions.Section} turns the channel on and needs it");
        return false;
    }

    static void CheckToken(List<string> failures, string token)
    {
        const int limit = 32;
        if (token.Length > limit)
            failures.Add($"{Key(nameof(WeComOptions.Token))} must have at most {limit} letters and digits; it has {token.Length}");
        else if (!CallbackKey.IsLettersAndDigits(token))
            failures.Add($"{Key(nameof(WeComOptions.Token))} must hold letters and digits only");
    }

    static void CheckKey(List<string> failures, string key)
    {
        if (key.Length != CallbackKey.TextLength)
            failures.Add(
                $"{Key(nameof(WeComOptions.EncodingAesKey))} must be exactly {CallbackKey.TextLength} letters and digits; it has {key.Length}");
        else if (!CallbackKey.IsLettersAndDigits(key))
            failures.Add($"{Key(nameof(WeComOptions.EncodingAesKey))} must hold letters and digits only");
    }

    static string Key(string property) => $"{WeComOptions.Section}:{property}";
}
