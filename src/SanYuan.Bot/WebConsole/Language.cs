namespace SanYuan.Bot.WebConsole;

/// <summary>The language of the console's own words; what people wrote, and what is sent to them, stays as it is.</summary>
public sealed record Language(bool IsEnglish)
{
    public const string Cookie = "language";
    const string English = "en";

    public string Code => IsEnglish ? English : "zh-CN";

    /// <summary>Both beside each other, where they are used.</summary>
    public string this[string chinese, string english] => IsEnglish ? english : chinese;

    public static Language Of(HttpContext context) => new(context.Request.Cookies[Cookie] == English);
}
