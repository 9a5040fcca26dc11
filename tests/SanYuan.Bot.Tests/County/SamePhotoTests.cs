namespace SanYuan.Bot.Tests.County;

/// <summary>A photo used with two entries, and a report told before its time.</summary>
public sealed class SamePhotoTests
{
    const string Party = "今天参加县疾控中心支部主题党日，15名党员参加";

    static async Task<TestCounty> OpenAsync(string second, int day, string account = TestRoster.SecondEnvoy)
    {
        var county = await TestCounty.OpenAsync();
        await county.ReportAsync(TestRoster.Envoy, 16, Party);
        await county.PhotoAsync(TestRoster.Envoy, "one");
        await county.WatchAsync();
        await county.ReportAsync(account, day, second);
        return county;
    }

    [Theory]
    [InlineData("今天参加县疾控中心支部党课，20人参加", 18, TestRoster.Envoy)]
    [InlineData("今天参加教体局党课，20人参加", 16, TestRoster.SecondEnvoy)]
    public async Task A_photo_of_another_day_or_unit_is_found_whoever_sent_it(string second, int day, string account)
    {
        await using var county = await OpenAsync(second, day, account);
        Assert.Equal("", await county.FoundAsync());
        await county.PhotoAsync(account, "one");
        Assert.Equal("SamePhoto#2#1", await county.FoundAsync());
        Assert.Equal(0, await county.WatchAsync());
    }

    [Fact]
    public async Task Two_who_tell_of_the_same_unit_and_day_may_share_a_photo_and_one_may_send_it_twice()
    {
        await using var county = await OpenAsync(Party, 16);
        await county.PhotoAsync(TestRoster.SecondEnvoy, "one");
        await county.PhotoAsync(TestRoster.SecondEnvoy, "one");
        Assert.Equal("", await county.FoundAsync());
    }

    [Fact]
    public async Task Other_photos_and_things_that_are_no_picture_are_none()
    {
        await using var county = await OpenAsync("今天参加教体局党课，20人参加", 18);
        await county.PhotoAsync(TestRoster.SecondEnvoy, "two");
        await county.SendAsync(TestRoster.SecondEnvoy, Core.Attachments.AttachmentKind.Location);
        Assert.Equal("", await county.FoundAsync());
    }

    [Fact]
    public async Task Each_photo_is_held_against_the_nearest_entry_it_stands_with()
    {
        await using var county = await OpenAsync("今天参加教体局党课，20人参加", 17);
        await county.PhotoAsync(TestRoster.SecondEnvoy, "two");
        await county.ReportAsync(TestRoster.Envoy, 18, "今天参加康禾药业党课，20人参加");
        await county.PhotoAsync(TestRoster.Envoy, "one");
        await county.PhotoAsync(TestRoster.Envoy, "two");
        Assert.Equal("SamePhoto#3#2 SamePhoto#3#1", string.Join(' ', (await county.FoundAsync()).Split(' ').OrderByDescending(one => one, StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_photo_fetched_days_later_is_found_all_the_same()
    {
        await using var county = await OpenAsync("今天参加教体局党课，20人参加", 16);
        county.Media.Failure = new Core.Attachments.MediaAnswer(Core.Attachments.MediaOutcome.Later);
        await county.PhotoAsync(TestRoster.SecondEnvoy, "one");
        await county.WatchAsync();
        for (var day = 17; day <= 19; day++)
        {
            await county.ReportAsync(TestRoster.Supervisor, day, "今天到疾控督导检查，没有问题");
            await county.WatchAsync();
        }
        county.Media.Failure = null;
        await county.FetchAsync();
        Assert.Equal("SamePhoto#2#1", await county.FoundAsync());
    }

    [Fact]
    public async Task A_correction_to_the_same_unit_and_day_closes_it()
    {
        await using var county = await OpenAsync("今天参加教体局主题党日，15名党员参加", 16);
        await county.PhotoAsync(TestRoster.SecondEnvoy, "one");
        Assert.Equal("SamePhoto#2#1", await county.FoundAsync());
        Assert.StartsWith("已改 #2", await county.SayAsync(TestRoster.SecondEnvoy, "#2 单位改成疾控"), StringComparison.Ordinal);
        Assert.Equal("", await county.FoundAsync());
    }

    [Theory]
    [InlineData(14, "今天下午三点在县疾控中心参加主题党日，15名党员参加", "ToldBefore#1")]
    [InlineData(15, "今天下午三点在县疾控中心参加主题党日，15名党员参加", "")]
    [InlineData(14, "昨天下午三点在县疾控中心参加主题党日，15名党员参加", "")]
    [InlineData(14, "今天在县疾控中心参加主题党日，15名党员参加", "")]
    public async Task A_report_before_its_time_is_found(int hour, string text, string found)
    {
        await using var county = await TestCounty.OpenAsync();
        county.At(16, hour);
        await county.SayAsync(TestRoster.Envoy, text);
        Assert.Equal(found, await county.FoundAsync());
    }

    [Fact]
    public async Task A_time_put_right_closes_it()
    {
        await using var county = await TestCounty.OpenAsync();
        county.At(16, 14);
        await county.SayAsync(TestRoster.Envoy, "今天下午三点在县疾控中心参加主题党日，15名党员参加");
        Assert.Equal("ToldBefore#1", await county.FoundAsync());
        Assert.Equal(
            "异常提示1：报告早于活动时间\n#1 王建国，10月16日 15:00 县疾控中心：今天下午三点在县疾控中心参加主题党日，15名党员参加\n报告时间：10月16日 14:00\n核实无问题就回「异常1 无问题 原因…」。",
            await county.SayAsync(TestRoster.Office, "异常提示1"));
        await county.SayAsync(TestRoster.Envoy, "#1 时间改成上午十点");
        Assert.Equal("", await county.FoundAsync());
    }
}
