namespace SanYuan.Core.Primitives;

/// <summary>Finds the county's time zone, also on a machine without a time zone database.</summary>
public static class CountyTimeZone
{
    /// <summary>All of China keeps one time, UTC+8, without summer time since 1991: that much is known without a database.</summary>
    static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "China Standard Time", "China Standard Time");

    public static bool TryFind(string id, out TimeZoneInfo zone)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found))
        {
            zone = found;
            return true;
        }
        zone = China;
        return id == China.Id;
    }
}
