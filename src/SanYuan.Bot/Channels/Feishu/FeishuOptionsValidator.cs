using Microsoft.Extensions.Options;

namespace SanYuan.Bot.Channels.Feishu;

/// <summary>Says at start which key is wrong and how; a value that may be a secret is never repeated.</summary>
internal sealed class FeishuOptionsValidator : IValidateOptions<FeishuOptions>
{
    public ValidateOptionsResult Validate(string? name, FeishuOptions options)
    {
        var failures = new List<string>();
        Require(failures, nameof(options.AppId), options.AppId);
        Require(failures, nameof(options.AppSecret), options.AppSecret);
        // Without an encrypt key the platform signs nothing.
        Require(failures, nameof(options.EncryptKey), options.EncryptKey);
        Require(failures, nameof(options.VerificationToken), options.VerificationToken);
        if (options.AccountType is not (FeishuOptions.UserId or FeishuOptions.OpenId))
            failures.Add($"{Key(nameof(options.AccountType))} must be {FeishuOptions.UserId} or {FeishuOptions.OpenId}");
        if (!HttpAddress.IsBase(options.ApiBaseUrl))
            failures.Add($"{Key(nameof(options.ApiBaseUrl))} must be an absolute http or https address without a query");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    static void Require(List<string> failures, string property, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            failures.Add($"{Key(property)} is missing; the section {FeishuOptions.Section} turns the channel on and needs it");
    }

    static string Key(string property) => $"{FeishuOptions.Section}:{property}";
}
