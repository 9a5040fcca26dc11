using Microsoft.Extensions.DependencyInjection;
using SanYuan.Bot.Delivery;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>王建国 and the office have WeCom and DingTalk, all others WeCom alone.</summary>
public sealed class SeveralChannelsTests : IAsyncLifetime
{
    const string Ding = "ding-wang";

    readonly RecordingSender _ding = new(ChannelNames.DingTalk);
    TestCounty _county = null!;

    public async ValueTask InitializeAsync()
    {
        _county = await TestCounty.OpenAsync(services => services.AddSingleton<IChannelSender>(_ding));
        await _county.ApplyAsync(new RosterDraft([], [Both("P1", "王建国", TestRoster.Envoy, Ding), Both("B1", "办公室", TestRoster.Office, "ding-ban") with { Identities = Roles.Office }], []));
    }

    public ValueTask DisposeAsync() => _county.DisposeAsync();

    static PersonDraft Both(string code, string name, string account, string ding) =>
        new(code, name) { Accounts = [new ChannelAccount(ChannelNames.WeCom, account), new ChannelAccount(ChannelNames.DingTalk, ding)] };

    async Task PostAsync(string key, OutboundKind kind = OutboundKind.Reminder, string account = TestRoster.Envoy)
    {
        var message = new OutboundMessage(_county.PersonOf(account), kind, key, _county.Time.GetUtcNow(), key) { Why = new Why("规则", "依据") };
        await _county.WriteAsync((session, token) => session.Outbox.AddAsync(message, _county.Time.GetUtcNow(), token));
        await _county.DeliverAsync();
    }

    async Task PassAsync(TimeSpan time)
    {
        _county.Time.Advance(time);
        await _county.DeliverAsync();
    }

    List<string> OnWeCom(string account = TestRoster.Envoy) => [.. _county.Platform.Calls.Where(call => call.Accounts.Contains(account)).Select(call => call.Text)];

    List<string> OnDing(string account = Ding) => [.. _ding.Calls.Where(call => call.Accounts.Contains(account)).Select(call => call.Text)];

    [Fact]
    public async Task What_is_written_goes_where_its_receiver_last_spoke()
    {
        await PostAsync("before");
        await _county.SayOnAsync(ChannelNames.DingTalk, Ding, "待办");
        await PostAsync("to DingTalk");
        await _county.SayOnAsync(ChannelNames.Console, "P1", "待办");
        await PostAsync("still to DingTalk");
        await _county.SayAsync(TestRoster.Envoy, "待办");
        await PostAsync("to WeCom");
        Assert.Equal(["before", "to WeCom"], OnWeCom());
        Assert.Equal(["to DingTalk", "still to DingTalk"], OnDing());
    }

    [Fact]
    public async Task Digests_go_where_the_office_wants_them_and_nothing_else_does()
    {
        Assert.StartsWith("好的，以后简报发到钉钉", await _county.SayAsync(TestRoster.Office, "简报发到钉钉"), StringComparison.Ordinal);
        await PostAsync("digest", OutboundKind.Digest);
        await PostAsync("reminder");
        await PostAsync("digest of one without", OutboundKind.Digest, TestRoster.Leader);
        Assert.Equal(["digest"], OnDing());
        Assert.Equal(["reminder"], OnWeCom());
        Assert.Equal(["digest of one without"], OnWeCom(TestRoster.Leader));
        await _county.SayAsync(TestRoster.Office, "简报发到各人常用的");
        await PostAsync("digest again", OutboundKind.Digest);
        Assert.Equal(["reminder", "digest again"], OnWeCom());
    }

    [Fact]
    public async Task A_channel_on_which_nobody_is_takes_no_digests()
    {
        await _county.ApplyAsync(new RosterDraft([], [TestRoster.Person("P1", "王建国", TestRoster.Envoy), TestRoster.Person("B1", "办公室", TestRoster.Office) with { Identities = Roles.Office }], []));
        Assert.StartsWith("名册里还没有人有钉钉账号", await _county.SayAsync(TestRoster.Office, "简报发到钉钉"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digests_may_be_wanted_on_every_platform()
    {
        foreach (var platform in ChatPlatforms.All)
            Assert.Contains(platform.Name, await _county.SayAsync(TestRoster.Office, $"简报发到{platform.Name}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_refused_is_reached_on_the_other_channel_and_the_office_hears_nothing()
    {
        _county.Platform.Outcomes.Enqueue(SendResult.Done with { RefusedAccounts = [TestRoster.Envoy] });
        await PostAsync("a");
        Assert.Equal(["a"], OnDing());
        Assert.Empty(OnWeCom(TestRoster.Office));
    }

    [Fact]
    public async Task Refused_everywhere_it_is_told_to_the_office_once_and_tried_everywhere_when_it_is_sent_again()
    {
        _county.Platform.Outcomes.Enqueue(SendResult.Done with { RefusedAccounts = [TestRoster.Envoy] });
        _ding.Outcomes.Enqueue(SendResult.Done with { RefusedAccounts = [Ding] });
        await PostAsync("a");
        Assert.StartsWith("发给王建国的提醒没能送达", Assert.Single(OnWeCom(TestRoster.Office)), StringComparison.Ordinal);
        await _county.SayAsync(TestRoster.Office, "全部重发");
        await _county.DeliverAsync();
        Assert.Equal(["a", "a"], OnWeCom());
        Assert.Equal(["a"], OnDing());
    }

    [Fact]
    public async Task A_platform_that_stays_away_is_left_for_the_other_when_its_attempts_are_used_up()
    {
        _county.Platform.Answer = _ => Task.FromResult(new SendResult(SendCategory.Retry, "-1"));
        await PostAsync("a");
        for (var round = 0; round < 40; round++)
            await PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(["a"], OnDing());
    }

    [Fact]
    public async Task A_channel_that_is_wrongly_set_up_is_waited_for_half_an_hour_and_no_longer()
    {
        _county.Platform.Answer = _ => Task.FromResult(new SendResult(SendCategory.Alert, "40001"));
        await PostAsync("a");
        await PassAsync(ChannelChoice.Patience - TimeSpan.FromSeconds(1));
        Assert.Empty(OnDing());
        await PassAsync(TimeSpan.FromSeconds(1));
        await PassAsync(ChannelPace.AlertPause);
        Assert.Equal(["a"], OnDing());
        var refused = OnWeCom().Count;
        _county.Platform.Answer = null;
        await PassAsync(TimeSpan.FromHours(3));
        Assert.Equal((refused, 1), (OnWeCom().Count, OnDing().Count));
    }

    [Fact]
    public async Task That_a_platform_must_be_mended_is_told_to_the_office_on_the_other_channel_once_a_day_and_shown_until_it_is()
    {
        _county.Platform.Answer = _ => Task.FromResult(new SendResult(SendCategory.Alert, "errcode 60020"));
        await PostAsync("a");
        await PassAsync(ChannelPace.AlertPause);
        var told = Assert.Single(OnDing("ding-ban"));
        Assert.StartsWith("企业微信现在不让服务发消息（errcode 60020）", told, StringComparison.Ordinal);
        Assert.Equal([told], _county.Get<ChannelDesk>().Troubles());
        _county.Platform.Answer = null;
        await PassAsync(ChannelPace.AlertPause);
        Assert.Empty(_county.Get<ChannelDesk>().Troubles());
    }

    /// <summary>It may have arrived: on the other channel it would be there twice.</summary>
    [Fact]
    public async Task What_may_have_arrived_goes_by_no_other_channel()
    {
        _county.Platform.Answer = call => Task.FromResult(new SendResult(call.Text == "a" ? SendCategory.Unknown : SendCategory.Done, "timeout"));
        await PostAsync("a");
        for (var round = 0; round < 12; round++)
            await PassAsync(TimeSpan.FromMinutes(5));
        Assert.Empty(OnDing());
        Assert.Contains("发给王建国的提醒不能确定是否送达，请另行和本人确认。", OnWeCom(TestRoster.Office));
    }
}
