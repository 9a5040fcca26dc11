namespace SanYuan.Bot.Calendars;

/// <summary>What a calendar is called on the phone.</summary>
internal static class CalendarFileWords
{
    public const string Name = "三员会议";
}
