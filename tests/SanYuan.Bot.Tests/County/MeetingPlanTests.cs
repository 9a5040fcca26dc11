using SanYuan.Core.Meetings;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>What is asked before an invitation goes out.</summary>
public sealed class MeetingPlanTests
{
    const string Namesake = "wang2";

    /// <summary>The county with a second envoy of one name, a liaison of two units, and a liaison of the other unit.</summary>
    static readonly RosterDraft Crowded = TestRoster.Draft with
    {
        People =
        [
            .. TestRoster.Draft.People,
            TestRoster.Person("P9", "王建国", Namesake),
            TestRoster.Person("L2", "钱联络", "qianl") with { Identities = Roles.Liaison, ResponsibleUnitCodes = ["EDU"] },
            TestRoster.Person("L3", "双联络", "both") with { Identities = Roles.Liaison, ResponsibleUnitCodes = ["CDC", "EDU"] },
        ],
        Appointments =
        [
            .. TestRoster.Draft.Appointments,
            new AppointmentDraft("P9", Roles.Envoy, "CDC", new DateOnly(2019, 1, 1)),
            new AppointmentDraft("P2", Roles.Envoy, "EDU", new DateOnly(2019, 1, 1)),
        ],
    };

    static async Task<TestCounty> CrowdedAsync()
    {
        var county = await TestCounty.OpenAsync();
        await county.ApplyAsync(Crowded);
        return county;
    }

    static async Task<IReadOnlyList<Invitation>> CalledAsync(TestCounty county) => await county.ReadAsync((session, token) => session.Meetings.NewestAsync(10, token));

    [Fact]
    public async Task Without_a_day_it_is_asked_for_and_the_answer_sends_the_invitation()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("没看出是哪一天，还没有发邀请", await county.SayAsync(TestRoster.Liaison, "邀请王建国下午三点在二楼会议室参加主题党日"), StringComparison.Ordinal);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        Assert.Equal("已邀请王建国\n1号 主题党日 10月18日（周五）15:00 二楼会议室\n有人答复会马上告诉您。", await county.SayAsync(TestRoster.Liaison, "周五"));
        Assert.Single(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task Without_a_time_it_is_asked_for_and_the_answer_sends_the_invitation()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("没看出几点开始", await county.SayAsync(TestRoster.Liaison, "邀请王建国周五在二楼会议室参加主题党日"), StringComparison.Ordinal);
        Assert.StartsWith("已邀请王建国\n1号 主题党日 10月18日（周五）15:00", await county.SayAsync(TestRoster.Liaison, "下午三点"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_the_calendar_does_not_have_is_asked_for()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("11月31日没有这一天", await county.SayAsync(TestRoster.Liaison, "邀请王建国11月31日下午三点在二楼会议室参加主题党日"), StringComparison.Ordinal);
        Assert.StartsWith("已邀请王建国\n1号 主题党日 11月29日（周五）15:00", await county.SayAsync(TestRoster.Liaison, "11月29日"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_with_one_name_it_is_asked_which()
    {
        await using var county = await CrowdedAsync();
        Assert.StartsWith("叫「王建国」的有几位，请哪一位？", await county.SayAsync(TestRoster.Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日"), StringComparison.Ordinal);
        Assert.StartsWith("已邀请王建国", await county.SayAsync(TestRoster.Liaison, "2"), StringComparison.Ordinal);
        Assert.Single(await county.ReceivedAsync(Namesake));
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task Somebody_named_twice_is_invited_once()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("已邀请王建国\n", await county.SayAsync(TestRoster.Liaison, "邀请王建国、王建国周五下午三点在二楼会议室参加主题党日"), StringComparison.Ordinal);
        Assert.Single(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task A_liaison_of_two_units_is_asked_whose_meeting_it_is()
    {
        await using var county = await CrowdedAsync();
        Assert.Contains("1 县疾控中心 2 县教体局", await county.SayAsync("both", "邀请三员周五下午三点在二楼会议室参加主题党日"), StringComparison.Ordinal);
        Assert.StartsWith("已邀请李秀英\n1号", await county.SayAsync("both", "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_liaison_who_is_an_appointee_elsewhere_invites_as_any_other()
    {
        await using var county = await CrowdedAsync();
        await county.ApplyAsync(TestRoster.Draft with
        {
            People = [.. TestRoster.Draft.People, TestRoster.Person("L4", "兼联络", "jian") with { Identities = Roles.Liaison, ResponsibleUnitCodes = ["EDU"] }],
            Appointments = [.. TestRoster.Draft.Appointments, new AppointmentDraft("L4", Roles.Envoy, "CDC", new DateOnly(2019, 1, 1))],
        });
        Assert.StartsWith("已邀请李秀英\n1号", await county.SayAsync("jian", "县教体局邀请三员10月25日下午3点在二楼会议室参加主题党日"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_named_who_is_at_one_of_the_liaison_s_units_tells_whose_meeting_it_is()
    {
        await using var county = await CrowdedAsync();
        await county.ApplyAsync(TestRoster.Draft with { People = [.. TestRoster.Draft.People, TestRoster.Person("P7", "何教体", "he")], Appointments = [new AppointmentDraft("P7", Roles.Envoy, "EDU", new DateOnly(2019, 1, 1))] });
        Assert.StartsWith("已邀请何教体\n1号", await county.SayAsync("both", "邀请何教体周五下午三点在二楼会议室参加主题党日"), StringComparison.Ordinal);
        Assert.Contains("1 县疾控中心 2 县教体局", await county.SayAsync("both", "邀请李秀英周五下午三点在二楼会议室参加主题党日"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_invited_elsewhere_at_that_time_is_told_to_the_caller_with_the_nearest_free_time()
    {
        await using var county = await CrowdedAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请李秀英周五下午三点在二楼会议室参加主题党日");
        Assert.Equal(
            "李秀英那时已有1号 主题党日（10月18日（周五）15:00）。\n还没有发邀请，请回复数字：1 照发 2 改到10月18日（周五）16:30 3 不发",
            await county.SayAsync("qianl", "邀请李秀英周五下午四点在三楼会议室参加支委会"));
        Assert.Single(await county.ReceivedAsync(TestRoster.SecondEnvoy));
    }

    [Theory]
    [InlineData("2", "2号 支委会 10月18日（周五）16:30 三楼会议室")]
    [InlineData("改成上午九点", "2号 支委会 10月18日（周五）09:00 三楼会议室")]
    [InlineData("1", "2号 支委会 10月18日（周五）16:00 三楼会议室")]
    [InlineData("照发", "2号 支委会 10月18日（周五）16:00 三楼会议室")]
    public async Task A_clash_is_settled_by_one_word(string word, string called)
    {
        await using var county = await CrowdedAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请李秀英周五下午三点在二楼会议室参加主题党日");
        await county.SayAsync("qianl", "邀请李秀英周五下午四点在三楼会议室参加支委会");
        Assert.Contains(called, await county.SayAsync("qianl", word), StringComparison.Ordinal);
        var second = (await county.ReceivedAsync(TestRoster.SecondEnvoy))[1];
        Assert.Equal(called.Contains("16:00", StringComparison.Ordinal), second.Contains("注意：和您的1号 主题党日（10月18日（周五）15:00）时间冲突", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("不发")]
    [InlineData("算了")]
    public async Task A_clash_can_be_let_go(string word)
    {
        await using var county = await CrowdedAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请李秀英周五下午三点在二楼会议室参加主题党日");
        await county.SayAsync("qianl", "邀请李秀英周五下午四点在三楼会议室参加支委会");
        Assert.Equal("好的，没有发邀请。", await county.SayAsync("qianl", word));
        Assert.Single(await CalledAsync(county));
    }

    [Fact]
    public async Task Whoever_declined_the_other_meeting_is_free()
    {
        await using var county = await CrowdedAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请李秀英周五下午三点在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.SecondEnvoy, "请假 1 出差");
        Assert.StartsWith("已邀请李秀英", await county.SayAsync("qianl", "邀请李秀英周五下午四点在三楼会议室参加支委会"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unusual_hour_is_read_back_first()
    {
        await using var county = await TestCounty.OpenAsync();
        var read = await county.SayAsync(TestRoster.Liaison, "邀请王建国周五晚上十点在二楼会议室参加主题党日");
        Assert.Equal("时间是22:00。请看一遍：主题党日 10月18日（周五）22:00 二楼会议室，邀请王建国\n还没有发邀请，回复 1 发送 2 不发；要改直接说，例如「改成下午四点」。", read);
        Assert.StartsWith("已邀请王建国\n1号 主题党日 10月18日（周五）16:00", await county.SayAsync(TestRoster.Liaison, "改成下午四点"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_plan_never_blocks_the_next_message_and_lapses_after_a_day()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五在二楼会议室参加主题党日");
        Assert.StartsWith("已邀请李秀英", await county.SayAsync(TestRoster.Liaison, "邀请李秀英周五下午三点在二楼会议室参加支委会"), StringComparison.Ordinal);
        county.Time.Advance(TimeSpan.FromHours(25));
        Assert.DoesNotContain("已邀请", await county.SayAsync(TestRoster.Liaison, "下午四点"), StringComparison.Ordinal);
        Assert.Equal("李秀英", Assert.Single((await CalledAsync(county)).Select(one => county.Get<CurrentRoster>().View.Snapshot.PersonById(one.Invited)!.Name)));
    }

    [Fact]
    public async Task A_number_that_is_no_answer_is_said_so()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五晚上十点在二楼会议室参加主题党日");
        Assert.Equal("没有这个选项，请回复1到2。", await county.SayAsync(TestRoster.Liaison, "7"));
    }

    [Theory]
    [InlineData("邀请王建国今天上午九点在二楼会议室参加主题党日", "这个时间已经过了")]
    [InlineData("邀请王建国2025年10月18日下午三点在二楼会议室参加主题党日", "这个时间在一年以后")]
    [InlineData("邀请钱离任周五下午三点参加主题党日", "钱离任不是县疾控中心的三员")]
    [InlineData("邀请指导员周五下午三点在二楼会议室参加主题党日", "没有可邀请的这类三员")]
    public async Task What_cannot_be_right_is_refused(string text, string reply)
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith(reply, await county.SayAsync(TestRoster.Liaison, text), StringComparison.Ordinal);
        Assert.Empty(await CalledAsync(county));
    }

    [Theory]
    [InlineData("周五下午三点二楼会议室主题党日，请监督员指导", TestRoster.Supervisor)]
    [InlineData("王特派，请您周五下午三点到二楼会议室参加主题党日", TestRoster.Envoy)]
    [InlineData("请李老师周五下午三点到二楼会议室参加主题党日", TestRoster.SecondEnvoy)]
    public async Task A_kind_of_appointee_or_a_name_with_a_title_tells_who_is_meant(string text, string account)
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, text);
        await county.DeliverAsync();
        Assert.Equal([account], county.Platform.Calls.SelectMany(call => call.Accounts));
    }

    [Fact]
    public async Task The_office_invites_a_kind_of_appointee_of_the_county()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("已邀请王建国、李秀英\n1号", await county.SayAsync(TestRoster.Office, "请特派员周五下午三点到县委党建办会议室参加座谈会"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_keeps_its_end()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.Contains("10月18日（周五）15:00—17:00", await county.SayAsync(TestRoster.Liaison, "邀请王建国周五下午三点到五点在二楼会议室参加主题党日"), StringComparison.Ordinal);
    }
}
