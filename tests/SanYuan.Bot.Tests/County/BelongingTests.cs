using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Bot.Tests.County;

/// <summary>Nobody in who doesn't belong.</summary>
public sealed class BelongingTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    static async Task<string> IssueAsync(TestCounty county)
    {
        var code = LinkCode.Create();
        await county.WriteAsync(async (session, token) =>
        {
            var person = county.Get<CurrentRoster>().View.Snapshot.PersonByCode("P1")!;
            await session.LinkCodes.IssueAsync(LinkCode.Hash(code), person.Id, county.Time.GetUtcNow() + LinkCode.Lifetime, token);
            return true;
        });
        return code;
    }

    [Fact]
    public async Task A_stranger_gets_one_polite_sentence_and_their_words_are_not_kept()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("您好，这里是三员工作服务。您的账号还没有登记", await county.SayAgainAsync("nobody", "今天参加疾控主题党日", "s1"), StringComparison.Ordinal);
        var kept = await county.ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.WeCom, "s1", token));
        Assert.Equal(("", null, "nobody"), (kept!.Message.Text, kept.Person, kept.Message.Account));
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Fact]
    public async Task Somebody_whose_term_has_ended_records_nothing_and_their_words_are_not_kept()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("您好，您目前没有在任的聘任", await county.SayAgainAsync(TestRoster.Ended, "今天参加疾控主题党日", "e1"), StringComparison.Ordinal);
        Assert.Equal("", (await county.ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.WeCom, "e1", token)))!.Message.Text);
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData(" 绑定码：{0} ")]
    [InlineData("绑定 {0}")]
    public async Task A_one_time_code_lets_a_person_in_by_their_own_account(string form)
    {
        await using var county = await TestCounty.OpenAsync();
        var code = await IssueAsync(county);
        Assert.StartsWith("王建国，您好！账号已绑定", await county.SayAsync("newphone", string.Format(System.Globalization.CultureInfo.InvariantCulture, form, code)), StringComparison.Ordinal);
        await county.Get<CurrentRoster>().RefreshAsync(Token);
        Assert.StartsWith("已记入台账", await county.SayAsync("newphone", "今天参加疾控主题党日，15人参加"), StringComparison.Ordinal);
        Assert.StartsWith("您好，这里是三员工作服务", await county.SayAsync(TestRoster.Envoy, "今天参加疾控主题党日"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_once_and_not_after_its_time()
    {
        await using var county = await TestCounty.OpenAsync();
        var code = await IssueAsync(county);
        await county.SayAsync("first", code);
        Assert.StartsWith("这个绑定码不对或已过期", await county.SayAsync("second", code), StringComparison.Ordinal);
        var late = await IssueAsync(county);
        county.Time.Advance(LinkCode.Lifetime);
        Assert.StartsWith("这个绑定码不对或已过期", await county.SayAsync("third", late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_codes_ends_after_five_tries_even_with_the_right_one()
    {
        await using var county = await TestCounty.OpenAsync();
        var code = await IssueAsync(county);
        for (var guess = 0; guess < 5; guess++)
            await county.SayAsync("thief", $"0000000{guess}");
        Assert.StartsWith("您好，绑定码试的次数太多了", await county.SayAsync("thief", code), StringComparison.Ordinal);
        county.Time.Advance(TimeSpan.FromHours(1.1));
        Assert.StartsWith("王建国，您好！账号已绑定", await county.SayAsync("thief", code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_intent_states_who_may_use_it()
    {
        await using var county = await TestCounty.OpenAsync();
        var dispatcher = county.Get<Dispatcher>();
        const Roles everybody = (Roles)int.MaxValue;
        var stated = Enum.GetValues<Intent>().ToDictionary(intent => intent, dispatcher.Audience);
        Assert.Equal(
            new Dictionary<Intent, Roles>
            {
                [Intent.Report] = Roles.Appointee,
                [Intent.Undo] = Roles.Appointee,
                [Intent.QueryMine] = Roles.Appointee,
                [Intent.Accept] = Roles.Appointee,
                [Intent.Decline] = Roles.Appointee,
                [Intent.Invite] = Roles.Liaison | Roles.Office,
                [Intent.Digest] = Roles.Office | Roles.Leader | Roles.SelectingUnit | Roles.Liaison,
                [Intent.Help] = everybody,
                [Intent.Chitchat] = everybody,
                [Intent.Unknown] = everybody,
                [Intent.Feedback] = Roles.Appointee,
                [Intent.Rectify] = Roles.Liaison,
                [Intent.QueryTodo] = everybody,
                [Intent.Correct] = Roles.Appointee,
                [Intent.Disown] = Roles.Appointee,
                [Intent.CheckIn] = Roles.Appointee,
                [Intent.MoveMeeting] = Roles.Liaison | Roles.Office,
                [Intent.CancelMeeting] = Roles.Liaison | Roles.Office,
                [Intent.Calendar] = Roles.Appointee | Roles.Liaison | Roles.Office,
                [Intent.RenewCalendar] = Roles.Appointee | Roles.Liaison | Roles.Office,
                [Intent.Attendance] = Roles.Liaison | Roles.Office,
                [Intent.QueryAttendance] = Roles.Office,
                [Intent.SignInSetting] = Roles.Office,
            }.OrderBy(pair => pair.Key),
            stated.OrderBy(pair => pair.Key));
    }

    public static TheoryData<Intent, Roles> EveryIntentForEveryRole
    {
        get
        {
            var walk = new TheoryData<Intent, Roles>();
            foreach (var intent in Enum.GetValues<Intent>())
                foreach (var role in new[] { Roles.Envoy, Roles.Instructor, Roles.Supervisor, Roles.Liaison, Roles.Office, Roles.SelectingUnit, Roles.Leader, Roles.Administrator })
                    walk.Add(intent, role);
            return walk;
        }
    }

    [Theory]
    [MemberData(nameof(EveryIntentForEveryRole))]
    public async Task Whoever_may_not_use_an_intent_is_told_so_and_changes_nothing(Intent intent, Roles role)
    {
        await using var county = await TestCounty.OpenAsync();
        var dispatcher = county.Get<Dispatcher>();
        if ((dispatcher.Audience(intent) & role) != 0)
            return;
        var snapshot = county.Get<CurrentRoster>().View.Snapshot;
        var moment = new CountyClock(county.Time, county.Get<CountyClock>().Zone).Now;
        var message = new InboundMessage(ChannelNames.WeCom, "m", TestRoster.Envoy, InboundKind.Text, "随便一句", moment);
        var said = new Statement { Date = new(new DateOnly(2019, 10, 16), default), Time = new(new TimeOnly(18, 0), default), Unit = new("CDC", default), Reference = new(1, default) };
        var request = new Request(message, new Sender(snapshot.PersonByCode("P1")!, role), new Interpretation(intent, [said]), snapshot, moment);
        var reply = await county.WriteAsync((session, token) => dispatcher.DispatchAsync(request, session, token));
        Assert.NotEmpty(reply.Text);
        Assert.Equal(0, await county.EntriesAsync());
        Assert.Empty(await county.ReadAsync((session, token) => session.Meetings.NewestAsync(10, token)));
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
    }
}
