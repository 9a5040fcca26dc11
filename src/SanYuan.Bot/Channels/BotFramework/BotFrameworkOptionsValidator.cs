using Microsoft.Extensions.Options;

namespace SanYuan.Bot.Channels.BotFramework;

/// <summary>Says at start which key is wrong and how; a value that may be a secret is never repeated.</summary>
internal sealed class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        var failures = new List<string>();
        Require(failures, nameof(options.AppId), options.AppId);
        Require(failures, nameof(options.AppPassword), options.AppPassword);
        Require(failures, nameof(options.Channels), options.Channels);
        // Without an id Bot Builder would take any caller for anybody.
        if (options.AppId.Length > 0 && !Guid.TryParse(options.AppId, out _))
            failures.Add($"{Key(nameof(options.AppId))} must be the app registration's id, for example 3f0c2a51-1d2e-4c3b-9a4f-5b6c7d8e9f00");
        if (options.TenantId.Length > 0 && !Guid.TryParse(options.TenantId, out _))
            failures.Add($"{Key(nameof(options.TenantId))} must be the tenant's id, for example 3f0c2a51-1d2e-4c3b-9a4f-5b6c7d8e9f00");
        CheckAddress(failures, nameof(options.LoginUrl), options.LoginUrl);
        CheckAddress(failures, nameof(options.OpenIdMetadata), options.OpenIdMetadata);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    static void Require(List<string> failures, string property, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            failures.Add($"{Key(property)} is missing; the section {BotFrameworkOptions.Section} turns the channel on and needs it");
    }

    /// <summary>A secret goes to one, and whom to believe comes from the other: never over an open line, but within this machine.</summary>
    static void CheckAddress(List<string> failures, string property, string value)
    {
        if (!HttpAddress.IsBase(value) || new Uri(value) is { Scheme: "http", IsLoopback: false })
            failures.Add($"{Key(property)} must be an absolute https address without a query");
    }

    static string Key(string property) => $"{BotFrameworkOptions.Section}:{property}";
}
