namespace SanYuan.Bot.Tests.County.Duties;

public sealed class CampaignTests
{
    const string Open = "开展重点工作：主题教育，9月1日至11月30日，关键词 主题教育、不忘初心";

    static async Task<IReadOnlyList<long>> EntriesAsync(TestCounty county, int number = 1) =>
        [.. (await county.ReadAsync((session, token) => session.Campaigns.EntriesAsync(number, token))).Select(entry => entry.Value)];

    [Fact]
    public async Task The_office_opens_one_and_what_was_reported_before_counts_at_once()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心党课，主题是不忘初心，20人");
        Assert.Equal(
            "已开展重点工作 1：主题教育（9月1日至11月30日）\n关键词：主题教育、不忘初心\n期内已有1条活动计入；看进展回「重点工作1」。",
            await county.SayAsync(TestRoster.Office, Open));
        Assert.Equal([2L], await EntriesAsync(county));
    }

    [Fact]
    public async Task A_report_that_counts_says_so_in_its_first_line()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, Open);
        var reply = await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心党课，主题是不忘初心，20人");
        Assert.StartsWith("已记入台账 #2（计入「主题教育」）\n", reply, StringComparison.Ordinal);
        Assert.InRange(reply.Split('\n').Length, 1, 4);
        Assert.DoesNotContain("计入", await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心支委会，5人"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overlapping_ones_both_count_and_a_type_counts_whatever_is_said()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, Open);
        await county.SayAsync(TestRoster.Office, "开展重点督导：党课年，1月1日至12月31日，类型 党课，范围 县直单位");
        Assert.Contains("（计入「主题教育」等2项）", await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心党课，不忘初心，20人"), StringComparison.Ordinal);
        Assert.Equal(
            "进行中的重点工作2项\n1 主题教育（9月1日至11月30日）：已开展1/4个单位\n2 党课年（1月1日至12月31日）：已开展1/3个单位",
            await county.SayAsync(TestRoster.Leader, "重点工作"));
    }

    [Fact]
    public async Task A_correction_and_a_withdrawal_put_the_tags_right()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "开展重点工作：党课月，10月1日至10月31日，类型 党课");
        await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心支委会，5人");
        Assert.Empty(await EntriesAsync(county));
        await county.SayAsync(TestRoster.Envoy, "类型改成党课");
        Assert.Equal([2L], await EntriesAsync(county));
        await county.SayAsync(TestRoster.Envoy, "日期改成9月30日");
        Assert.Empty(await EntriesAsync(county));
        await county.SayAsync(TestRoster.Envoy, "日期改成10月15日");
        Assert.Equal([2L], await EntriesAsync(county));
        await county.SayAsync(TestRoster.Envoy, "撤销");
        Assert.Empty(await EntriesAsync(county));
    }

    [Fact]
    public async Task Progress_tells_which_units_have_none_within_ones_scope()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, Open);
        await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心党课，不忘初心，20人");
        Assert.Equal("重点工作 1 主题教育（9月1日至11月30日）1/4\n已开展：县疾控中心1\n还没有：县教体局、县财政局、康禾药业", await county.SayAsync(TestRoster.Office, "重点工作1"));
        Assert.Equal("重点工作 1 主题教育（9月1日至11月30日）1/2\n已开展：县疾控中心1\n还没有：县教体局", await county.SayAsync(TestRoster.Supervisor, "重点工作1"));
        Assert.Equal("重点工作 1 主题教育（9月1日至11月30日）0/1\n还没有：康禾药业", await county.SayAsync(TestRoster.Instructor, "重点工作1"));
    }

    [Fact]
    public async Task It_is_extended_and_ended_and_every_step_is_kept()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "开展重点工作：党课月，9月1日至10月20日，类型 党课");
        county.At(10, 25);
        await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心党课，20人");
        Assert.Empty(await EntriesAsync(county));
        Assert.StartsWith("重点工作 1（党课月）已延期：10月20日 → 12月31日", await county.SayAsync(TestRoster.Office, "重点工作1 延期到12月31日"), StringComparison.Ordinal);
        Assert.Equal([2L], await EntriesAsync(county));
        Assert.StartsWith("重点工作 1（党课月）已结束", await county.SayAsync(TestRoster.Office, "重点工作1 结束"), StringComparison.Ordinal);
        Assert.Equal("目前没有进行中的重点工作。", await county.SayAsync(TestRoster.Office, "重点工作"));
        await county.SayAsync(TestRoster.Office, "重点工作1 延期到12月31日");
        Assert.Equal("campaign.change: over", await county.RefusalAsync());
        Assert.Equal(3, (await county.ReadAsync((session, token) => session.Campaigns.ChangesAsync(1, token))).Count);
    }

    [Theory]
    [InlineData("开展重点工作：主题教育，11月30日至9月1日，关键词 初心", "ends_before_it_starts")]
    [InlineData("开展重点工作：主题教育，9月1日至11月30日", "no_keyword_no_type")]
    [InlineData("开展重点工作：主题教育，9月1日至11月30日，关键词", "no_keyword_no_type")]
    [InlineData("开展重点工作：主题教育，关键词 初心", "no_days")]
    [InlineData("开展重点工作：主题教育，2月30日至3月1日，关键词 初心", "no_days")]
    [InlineData("开展重点工作：9月1日至11月30日，关键词 初心", "no_name")]
    [InlineData("开展重点工作：主题教育，9月1日至11月30日，类型 打太极", "no_such_type")]
    [InlineData(Open, "duplicate")]
    public async Task One_that_cannot_be_is_refused(string words, string audit)
    {
        await using var county = await DutyCounty.OpenAsync();
        if (audit == "duplicate")
            await county.SayAsync(TestRoster.Office, Open);
        Assert.Contains("没有记", await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
        Assert.Equal($"campaign.open: {audit}", await county.RefusalAsync());
        Assert.Null(await county.ReadAsync((session, token) => session.Campaigns.FindAsync(audit == "duplicate" ? 2 : 1, token)));
    }

    [Fact]
    public async Task Only_the_office_opens_and_ends_one()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, Open);
        Assert.Equal("campaign.open: not_allowed", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Office, Open);
        await county.SayAsync(TestRoster.Leader, "重点工作1 结束");
        Assert.Equal("campaign.change: not_allowed", await county.RefusalAsync());
    }
}
