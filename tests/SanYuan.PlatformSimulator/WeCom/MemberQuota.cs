namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>How many messages a member may still get from the app: 30 a minute, 1000 an hour (document 90454).</summary>
internal sealed class MemberQuota
{
    const int PerMinute = 30, PerHour = 1000;

    readonly Dictionary<string, List<DateTimeOffset>> _delivered = new(StringComparer.OrdinalIgnoreCase);

    public bool TryTake(string member, DateTimeOffset now)
    {
        if (!_delivered.TryGetValue(member, out var moments))
            _delivered[member] = moments = [];
        moments.RemoveAll(moment => now - moment >= TimeSpan.FromHours(1));
        if (moments.Count >= PerHour || moments.Count(moment => now - moment < TimeSpan.FromMinutes(1)) >= PerMinute)
            return false;
        moments.Add(now);
        return true;
    }

    public void Clear() => _delivered.Clear();
}
