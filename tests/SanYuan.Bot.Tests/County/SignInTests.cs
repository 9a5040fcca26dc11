using SanYuan.Core.Attachments;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>An invited appointee signs in by word, or by place where the office allows it; the place itself is never kept.</summary>
public sealed class SignInTests
{
    const string Calm = "您的原话已存好。这类事目前还不能在聊天里办";

    static Attachment At(double latitude, double longitude) =>
        new(AttachmentKind.Location, "") { Label = "人民路1号", Latitude = latitude, Longitude = longitude, Spot = GeoPoint.Of(latitude, longitude) };

    /// <summary>At the door, an hour before the start.</summary>
    static async Task<TestCounty> OpenAsync(bool on = true, GeoPoint? place = null)
    {
        var county = await October.OpenAsync();
        await county.ApplyAsync(new RosterDraft([TestRoster.Draft.Units[0] with { Place = place }], [], []));
        if (on)
            await county.SayAsync(TestRoster.Office, "开启位置签到：核对到会情况");
        county.At(18, 14);
        return county;
    }

    [Theory]
    [InlineData("签到")]
    [InlineData("我到了")]
    public async Task A_word_signs_in_from_an_hour_before_until_the_end(string word)
    {
        await using var county = await October.OpenAsync();
        county.At(18, 13, 59);
        Assert.StartsWith(Calm, await county.SayAsync(TestRoster.Envoy, word), StringComparison.Ordinal);
        county.At(18, 14);
        Assert.Equal("已签到：1号 主题党日", await county.SayAsync(TestRoster.Envoy, word));
        Assert.Equal("您已经签过到了：1号 主题党日", await county.SayAsync(TestRoster.Envoy, word));
        county.At(18, 16, 30);
        await county.RemindAsync();
        Assert.Equal("已签到：1号 主题党日", await county.SayAsync(TestRoster.SecondEnvoy, word));
        county.At(18, 16, 31);
        Assert.StartsWith(Calm, await county.SayAsync(TestRoster.SecondEnvoy, word), StringComparison.Ordinal);
        Assert.Equal([AttendanceWay.Word, AttendanceWay.Word], (await county.AttendanceAsync()).Select(one => one.How));
    }

    [Fact]
    public async Task Who_is_not_invited_does_not_sign_in()
    {
        await using var county = await OpenAsync(place: GeoPoint.Of(23.134, 113.358));
        Assert.StartsWith(Calm, await county.SayAsync(TestRoster.Instructor, "签到"), StringComparison.Ordinal);
        Assert.StartsWith("位置收到。", await county.SendAgainAsync(TestRoster.Instructor, At(23.134, 113.358), "x"), StringComparison.Ordinal);
        Assert.Empty(await county.AttendanceAsync());
    }

    [Theory]
    [InlineData(23.1345, 113.3585, DistanceBand.Near, "离单位200米内")]
    [InlineData(23.142, 113.358, DistanceBand.Kilometre, "离单位1公里内")]
    [InlineData(23.134, 113.4, DistanceBand.FiveKilometres, "离单位5公里内")]
    [InlineData(23.2, 113.358, DistanceBand.Farther, "离单位5公里以上")]
    public async Task Of_a_place_only_the_distance_is_kept(double latitude, double longitude, DistanceBand band, string words)
    {
        await using var county = await OpenAsync(place: GeoPoint.Of(23.134, 113.358));
        Assert.Equal($"已签到：1号 主题党日（{words}，只记远近，不存位置）", await county.SendAgainAsync(TestRoster.Envoy, At(latitude, longitude), "x"));
        Assert.Equal(band, Assert.Single(await county.AttendanceAsync()).Distance);
        Assert.Empty(await county.UnattachedAsync(TestRoster.Envoy));
        var kept = await county.ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.WeCom, "x", token));
        Assert.Equal(new Attachment(AttachmentKind.Location, ""), kept!.Message.Attachment);
    }

    [Fact]
    public async Task Where_nobody_told_where_the_unit_is_the_sign_in_counts_all_the_same()
    {
        await using var county = await OpenAsync();
        Assert.Equal("已签到：1号 主题党日（远近不详，只记远近，不存位置）", await county.SendAgainAsync(TestRoster.Envoy, At(23.134, 113.358), "x"));
        Assert.Equal("您已经签过到了：1号 主题党日", await county.SendAgainAsync(TestRoster.Envoy, At(23.134, 113.358), "y"));
        Assert.Equal(DistanceBand.Unknown, Assert.Single(await county.AttendanceAsync()).Distance);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(91, 113)]
    public async Task A_place_that_is_none_does_not_sign_in(double latitude, double longitude)
    {
        await using var county = await OpenAsync(place: GeoPoint.Of(23.134, 113.358));
        Assert.StartsWith("位置没有读出来，还没有签到。", await county.SendAgainAsync(TestRoster.Envoy, At(latitude, longitude), "x"), StringComparison.Ordinal);
        Assert.Empty(await county.AttendanceAsync());
    }

    [Fact]
    public async Task Until_the_office_allows_it_and_says_why_a_place_is_only_an_attachment()
    {
        await using var county = await OpenAsync(on: false);
        Assert.StartsWith("还没有开启。请写明原因", await county.SayAsync(TestRoster.Office, "开启位置签到"), StringComparison.Ordinal);
        Assert.StartsWith("这个由党建办使用", await county.SayAsync(TestRoster.Liaison, "开启位置签到：方便"), StringComparison.Ordinal);
        Assert.StartsWith("位置收到。", await county.SendAgainAsync(TestRoster.Envoy, At(23.134, 113.358), "x"), StringComparison.Ordinal);
        Assert.StartsWith("位置签到已开启（原因：核对到会情况）", await county.SayAsync(TestRoster.Office, "开启位置签到：核对到会情况"), StringComparison.Ordinal);
        Assert.StartsWith("已签到", await county.SendAgainAsync(TestRoster.Envoy, At(23.134, 113.358), "y"), StringComparison.Ordinal);
        Assert.StartsWith("位置签到已关闭", await county.SayAsync(TestRoster.Office, "关闭位置签到"), StringComparison.Ordinal);
        Assert.DoesNotContain("签到", await county.SendAgainAsync(TestRoster.SecondEnvoy, At(23.134, 113.358), "z"), StringComparison.Ordinal);
        Assert.Single(await county.AttendanceAsync());
    }
}
