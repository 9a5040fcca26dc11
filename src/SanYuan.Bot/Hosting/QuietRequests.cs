namespace SanYuan.Bot.Hosting;

/// <summary>
/// Keeps paths of requests out of the log, whatever its settings say: the path of a calendar is a secret. The framework writes paths in what it logs of each
/// request and puts them beside everything else logged meanwhile (the scope of Hosting.Diagnostics).
/// </summary>
internal static class QuietRequests
{
    static readonly (string Category, LogLevel Least)[] Talkative =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        ("Microsoft.AspNetCore.Routing", LogLevel.Information),
        ("Microsoft.AspNetCore.StaticFiles", LogLevel.Information),
        ("Microsoft.AspNetCore.HttpLogging", LogLevel.None),
    ];

    public static void AddQuietRequests(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // A rule for one provider outranks every rule for all of them, and of equal rules the last one counts.
        var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList();
        foreach (var (category, least) in Talkative)
        {
            foreach (var closer in options.Rules.Where(rule => rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) == true).ToList())
                options.Rules.Remove(closer);
            foreach (var provider in providers)
                options.Rules.Add(new LoggerFilterRule(provider, category, Stricter(options, provider, category, least), null));
        }
    });

    /// <summary>A log set to errors alone stays so.</summary>
    static LogLevel Stricter(LoggerFilterOptions options, string? provider, string category, LogLevel least)
    {
        var told = options.Rules
            .Where(rule => rule.ProviderName == provider && (rule.CategoryName is null || category.StartsWith(rule.CategoryName, StringComparison.OrdinalIgnoreCase)))
            .MaxBy(rule => rule.CategoryName?.Length ?? 0)?.LogLevel ?? options.MinLevel;
        return told > least ? told : least;
    }
}
