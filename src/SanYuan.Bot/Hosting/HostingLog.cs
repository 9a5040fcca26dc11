namespace SanYuan.Bot.Hosting;

internal static partial class HostingLog
{
    [LoggerMessage(2001, LogLevel.Error, "{Pump} failed in this round; it goes on with the next")]
    public static partial void PumpFailed(this ILogger logger, Exception fault, string pump);

    [LoggerMessage(2003, LogLevel.Warning, "Development: on the chat page anybody can speak as anybody. Never for a real county; set ASPNETCORE_ENVIRONMENT=Production there")]
    public static partial void DevelopmentIsOpen(this ILogger logger);

    [LoggerMessage(2010, LogLevel.Warning, "The days off of {Year} are not known: its weekends count as off and all other days as worked. Import them: import holidays.csv, see docs/operations.md")]
    public static partial void CalendarUnknown(this ILogger logger, int year);

    [LoggerMessage(2002, LogLevel.Error, "A request to {Route} failed")]
    public static partial void RequestFailed(this ILogger logger, Exception fault, string route);
}
