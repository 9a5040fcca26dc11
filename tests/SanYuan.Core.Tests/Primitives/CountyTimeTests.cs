using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Tests.Primitives;

public sealed class CountyTimeTests
{
    [Fact]
    public void Shanghai_is_eight_hours_ahead_whether_or_not_the_machine_knows_time_zones()
    {
        Assert.True(CountyTimeZone.TryFind("Asia/Shanghai", out var zone));
        Assert.Equal(TimeSpan.FromHours(8), zone.GetUtcOffset(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void A_zone_nobody_knows_is_refused() => Assert.False(CountyTimeZone.TryFind("Mars/Olympus", out _));

    [Fact]
    public void Today_is_the_county_s_day_and_not_utc_s()
    {
        CountyTimeZone.TryFind("Asia/Shanghai", out var zone);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2019, 10, 15, 16, 30, 0, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2019, 10, 16), new CountyClock(time, zone).Today);
    }

    [Fact]
    public void Codes_are_the_contract_s_words()
    {
        Assert.Equal("organizational_life_meeting", Code<ActivityType>.Of(ActivityType.OrganizationalLifeMeeting));
        Assert.Equal("two_new", Code<UnitKind>.Of(UnitKind.TwoNew));
        Assert.All(Enum.GetValues<ActivityType>(), type => Assert.Equal(type, Code<ActivityType>.Parse(Code<ActivityType>.Of(type))));
    }
}
