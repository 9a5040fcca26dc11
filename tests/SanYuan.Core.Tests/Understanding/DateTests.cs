using System.Globalization;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Tests.Understanding;

public class DateTests
{
    [Theory]
    [InlineData("今天", "2020-10-21")]
    [InlineData("今日", "2020-10-21")]
    [InlineData("昨天下午", "2020-10-20")]
    [InlineData("昨晚", "2020-10-20")]
    [InlineData("前天", "2020-10-19")]
    [InlineData("大前天", "2020-10-18")]
    [InlineData("三天前", "2020-10-18")]
    [InlineData("两周前", "2020-10-07")]
    [InlineData("刚才", "2020-10-21")]
    [InlineData("周二", "2020-10-20")]
    [InlineData("周五", "2020-10-16")]
    [InlineData("星期天", "2020-10-18")]
    [InlineData("上周五", "2020-10-16")]
    [InlineData("上上周一", "2020-10-05")]
    [InlineData("上个礼拜四", "2020-10-15")]
    [InlineData("這週一", "2020-10-19")]
    [InlineData("10月16日", "2020-10-16")]
    [InlineData("十月十六号", "2020-10-16")]
    [InlineData("１０月１６日", "2020-10-16")]
    [InlineData("10.16", "2020-10-16")]
    [InlineData("10/16", "2020-10-16")]
    [InlineData("2020-10-16", "2020-10-16")]
    [InlineData("20201016", "2020-10-16")]
    [InlineData("2019年10月16日", "2019-10-16")]
    [InlineData("二〇一九年十月十六日", "2019-10-16")]
    [InlineData("去年12月27日", "2019-12-27")]
    [InlineData("12月27日", "2019-12-27")]
    [InlineData("16号", "2020-10-16")]
    [InlineData("二十號", "2020-10-20")]
    [InlineData("28号", "2020-09-28")]
    [InlineData("本月20号", "2020-10-20")]
    [InlineData("上月28号", "2020-09-28")]
    [InlineData("上个月三十日", "2020-09-30")]
    [InlineData("国庆节那天", "2020-10-01")]
    [InlineData("中秋节当天", "2020-10-01")]
    public void A_report_looks_back_on_its_day(string phrase, string day) =>
        Assert.Equal(Day(day), Corpus.One($"{phrase}水利局主题党日，20人参加").Date?.Value);

    [Theory]
    [InlineData("明天", "2020-10-22")]
    [InlineData("后天", "2020-10-23")]
    [InlineData("周五", "2020-10-23")]
    [InlineData("周二", "2020-10-27")]
    [InlineData("下周三", "2020-10-28")]
    [InlineData("下下周一", "2020-11-02")]
    [InlineData("25号", "2020-10-25")]
    [InlineData("11月3日", "2020-11-03")]
    [InlineData("1月5日", "2021-01-05")]
    [InlineData("下月5号", "2020-11-05")]
    [InlineData("10月23日（周五）", "2020-10-23")]
    public void An_invitation_looks_ahead_to_its_day(string phrase, string day) =>
        Assert.Equal(Day(day), Corpus.One($"{phrase}上午9点水利局开党员大会，请您参加", Roles.Liaison).Date?.Value);

    [Theory]
    [InlineData("10月12日至14日", "2020-10-12", "2020-10-14")]
    [InlineData("10月12—14日", "2020-10-12", "2020-10-14")]
    [InlineData("12号到14号", "2020-10-12", "2020-10-14")]
    [InlineData("12-14号", "2020-10-12", "2020-10-14")]
    [InlineData("9月29日到10月1日", "2020-09-29", "2020-10-01")]
    [InlineData("前天到今天", "2020-10-19", "2020-10-21")]
    [InlineData("周一至周三", "2020-10-19", "2020-10-21")]
    public void Several_days_have_a_first_and_a_last(string phrase, string first, string last)
    {
        var told = Corpus.One($"{phrase}参加党务培训班");
        Assert.Equal((Day(first), Day(last)), (told.Date!.Value, told.EndDate!.Value));
    }

    [Theory]
    [InlineData("10月31日前补齐水利局主题党日记录")]
    [InlineData("水利局党课，学习9月24日会议精神，20人")]
    [InlineData("最近去水利局参加了主题党日，20人")]
    [InlineData("水利局主题党日20人，定了12月5日开党员大会")]
    [InlineData("2月30日水利局主题党日20人")]
    [InlineData("水利局3号楼开的支委会，5人")]
    public void What_is_not_the_day_of_the_activity_is_left_out(string text) => Assert.Null(Corpus.One(text).Date);

    [Theory]
    [InlineData("下午三点", "15:00")]
    [InlineData("上午9:30", "09:30")]
    [InlineData("晚上七点半", "19:30")]
    [InlineData("晚6点", "18:00")]
    [InlineData("八点四十", "08:40")]
    [InlineData("14时", "14:00")]
    [InlineData("两点一刻", "14:15")]
    [InlineData("中午12点40分", "12:40")]
    [InlineData("9:00—11:30", "09:00")]
    [InlineData("下午２：３０", "14:30")]
    [InlineData("上午十点整", "10:00")]
    public void The_start_is_read_from_a_clock_time(string phrase, string time) =>
        Assert.Equal(TimeOnly.Parse(time, CultureInfo.InvariantCulture), Corpus.One($"昨天{phrase}水利局主题党日，20人参加").Time?.Value);

    [Theory]
    [InlineData("昨天水利局主题党日开到五点，20人")]
    [InlineData("昨天水利局主题党日六点前结束，20人")]
    [InlineData("昨天水利局主题党日提了三点建议，20人")]
    [InlineData("昨天下午水利局主题党日开了两个半小时，20人")]
    public void Ends_lengths_and_amounts_are_no_start(string text) => Assert.Null(Corpus.One(text).Time);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
