using SanYuan.Core.Calendars;

namespace SanYuan.Core.Tests.Calendars;

public class CalendarSecretTests
{
    [Fact]
    public void A_secret_is_256_bits_that_go_into_a_path_and_never_the_same_twice()
    {
        var secrets = Enumerable.Range(0, 200).Select(_ => CalendarSecret.Create()).ToHashSet();
        Assert.Equal(200, secrets.Count);
        Assert.All(secrets, secret => Assert.Matches("^[A-Za-z0-9_-]{43}$", secret));
        Assert.All(secrets, secret => Assert.True(CalendarSecret.LooksRight(secret)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("日历日历日历日历日历日历日历日历日历日历日历日历日历日历日历日历日历日历日历日历日历日")]
    public void What_cannot_be_a_secret_is_known_without_looking(string text) => Assert.False(CalendarSecret.LooksRight(text));

    [Fact]
    public void The_hash_tells_secrets_apart_and_holds_nothing_of_them()
    {
        var (one, other) = (CalendarSecret.Create(), CalendarSecret.Create());
        Assert.Equal(CalendarSecret.Hash(one), CalendarSecret.Hash(one));
        Assert.NotEqual(CalendarSecret.Hash(one), CalendarSecret.Hash(other));
        Assert.Matches("^[0-9a-f]{64}$", CalendarSecret.Hash(one));
    }
}
