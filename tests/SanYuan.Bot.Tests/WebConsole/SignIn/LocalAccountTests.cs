using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.WebConsole.SignIn;
using SanYuan.Core.Access;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.WebConsole.SignIn;

/// <summary>A first start: somebody is handed a link, chooses a password and comes in; and all that must not open the door.</summary>
public sealed class LocalAccountTests
{
    const string Good = "三棵树 下雨天 骑车去赶集", Wrong = "不是这个密码，真的不是";

    const string WrongWords = "用户名或密码不对", LockedWords = "暂时锁定";

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_lets_its_owner_choose_a_password_once_and_brings_them_in()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        var link = await host.LinkAsync("ban");
        var entered = await browser.ChooseAsync(link, Good);
        Assert.Equal((302, "/"), entered.Where);
        Assert.Equal(200, (await browser.GetAsync("/ledger")).Status);
        var again = await browser.GetAsync(link);
        Assert.Equal((410, true), (again.Status, again.Body.Contains("这个链接不能用了", StringComparison.Ordinal)));
        using var elsewhere = host.Open();
        Assert.Equal((302, "/"), (await elsewhere.SignInAsync(" BAN ", Good)).Where);
        Assert.Equal(200, (await elsewhere.GetAsync("/ledger")).Status);
        Assert.Equal(["sign_in: link", "sign_in: password"], await host.AuditAsync());
    }

    /// <summary>A form that would do nothing is no form.</summary>
    [Fact]
    public async Task An_account_of_nobody_is_told_that_it_only_looks_where_others_act()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        await browser.ChooseAsync(await host.LinkAsync("ban"), Good);
        var rules = (await browser.GetAsync("/rules")).Body;
        Assert.Contains("只能查看", rules, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/say\"", rules, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("短短的", "短短的", "密码至少12个字符")]
    [InlineData("ban123456789", "ban123456789", "这个密码太常见")]
    [InlineData(Good, Wrong, "两次输入的不一样")]
    public async Task A_password_that_will_not_do_is_refused_at_its_field_and_uses_nothing_up(string password, string again, string words)
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        var link = await host.LinkAsync("ban");
        var refused = await browser.ChooseAsync(link, password, again);
        Assert.Equal(200, refused.Status);
        Assert.Matches($"class=\"field-error\">[^<]*{words}", refused.Body);
        Assert.DoesNotContain(password, refused.Body.Replace(words, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal((302, "/"), (await browser.ChooseAsync(link, Good)).Where);
    }

    [Fact]
    public async Task A_link_of_yesterday_and_one_that_was_replaced_open_nothing()
    {
        await using var host = await ConsoleHost.StartAsync("Development");
        using var browser = host.Open();
        var first = await host.LinkAsync("ban");
        var second = await host.LinkAsync("ban");
        Assert.Equal(410, (await browser.GetAsync(first)).Status);
        host.Get<AdjustableTimeProvider>().Advance(AccountLink.Lifetime);
        Assert.Equal(410, (await browser.GetAsync(second)).Status);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer_which_keeps_the_name_and_not_the_password()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        await browser.ChooseAsync(await host.LinkAsync("ban"), Good);
        using var other = host.Open();
        foreach (var name in new[] { "ban", "nobody" })
        {
            var refused = await other.SignInAsync(name, Wrong);
            Assert.Equal(200, refused.Status);
            Assert.Contains(WrongWords, refused.Body, StringComparison.Ordinal);
            Assert.Contains($"value=\"{name}\"", refused.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(Wrong, refused.Body, StringComparison.Ordinal);
            Assert.Equal(302, (await other.GetAsync("/ledger")).Status);
        }
        Assert.Equal(["sign_in: link", "sign_in: wrong_password", "sign_in: wrong_password"], await host.AuditAsync());
    }

    [Fact]
    public async Task What_is_left_empty_is_told_at_its_field()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        var refused = await browser.SignInAsync("ban", "");
        Assert.Matches("id=\"Password-error\" class=\"field-error\">请填写密码", refused.Body);
        Assert.Contains("value=\"ban\"", refused.Body, StringComparison.Ordinal);
        Assert.Empty(await host.AuditAsync());
    }

    [Theory]
    [InlineData("ban")]
    [InlineData("nobody")]
    public async Task Five_wrong_passwords_lock_a_name_on_every_host_for_a_quarter_of_an_hour(string name)
    {
        await using var host = await ConsoleHost.StartAsync("Development");
        using var browser = host.Open();
        await browser.ChooseAsync(await host.LinkAsync("ban"), Good);
        using var other = host.Open();
        for (var time = 1; time < LockOut.Wrong; time++)
            Assert.Contains(WrongWords, (await other.SignInAsync(name, Wrong)).Body, StringComparison.Ordinal);
        Assert.Contains(LockedWords, (await other.SignInAsync(name, Wrong)).Body, StringComparison.Ordinal);
        await using var second = await ConsoleHost.StartAsync("Development", host);
        using var there = second.Open();
        Assert.Contains(LockedWords, (await there.SignInAsync(name, Good)).Body, StringComparison.Ordinal);
        Assert.Equal("sign_in: locked", (await host.AuditAsync())[^1]);
        host.Get<AdjustableTimeProvider>().Advance(LockOut.Length);
        var after = await other.SignInAsync(name, Good);
        Assert.Equal(name == "ban", after.Status == 302);
    }

    [Fact]
    public async Task Of_many_tries_at_once_no_more_than_five_count()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        await browser.ChooseAsync(await host.LinkAsync("ban"), Good);
        var desk = host.Get<SignInDesk>();
        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => desk.ByPasswordAsync("ban", $"{Wrong}{number}", Token))));
        Assert.Equal(LockOut.Wrong - 1, tries.Count(one => one.State == SignInState.Wrong));
        Assert.Equal(SignInState.Locked, (await desk.ByPasswordAsync("ban", Good, Token)).State);
        // Those behind the fifth make the lock no longer.
        Assert.Single(await host.AuditAsync(), line => line == "sign_in: locked");
    }

    [Fact]
    public async Task An_account_that_was_removed_is_out_at_once()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        await browser.ChooseAsync(await host.LinkAsync("ban"), Good);
        Assert.Equal(200, (await browser.GetAsync("/ledger")).Status);
        await host.Ledger.WriteAsync(
            async (session, token) =>
            {
                await session.Accounts.RemoveAsync((await session.Accounts.FindAsync("ban", token))!.Id, DateTimeOffset.UnixEpoch, token);
                return true;
            },
            Token);
        Assert.Equal((302, "/signin?from=%2Fledger"), (await browser.GetAsync("/ledger")).Where);
        Assert.Contains(WrongWords, (await browser.SignInAsync("ban", Good)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_of_a_person_may_do_what_the_roster_says_of_them_on_the_day()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        await browser.ChooseAsync(await host.LinkAsync("lian", Roles.Liaison, "L1"), Good);
        Assert.Equal((200, 403), ((await browser.GetAsync("/ledger")).Status, (await browser.GetAsync("/delivery")).Status));
        await host.ApplyAsync(new RosterDraft([], [County.TestRoster.Person("L1", "赵联络", County.TestRoster.Liaison) with { Identities = Roles.None }], []));
        var denied = await browser.GetAsync("/ledger");
        Assert.Equal((403, true), (denied.Status, denied.Body.Contains("名册里您目前没有", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_of_silence_or_seven_days()
    {
        await using var host = await ConsoleHost.StartAsync();
        var cookie = host.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Sessions.Scheme);
        Assert.Equal((TimeSpan.FromHours(8), true), (cookie.ExpireTimeSpan, cookie.SlidingExpiration));
        await using var development = await ConsoleHost.StartAsync("Development");
        using var browser = development.Open();
        await browser.EnterAsAsync("B1");
        Assert.Equal(200, (await browser.GetAsync("/ledger")).Status);
        // Used every day, so that silence does not end it before.
        for (var day = 1; day < ConsoleSession.Longest.Days; day++)
        {
            development.Get<AdjustableTimeProvider>().Advance(TimeSpan.FromDays(1));
            Assert.Equal((day, 200), (day, (await browser.GetAsync("/ledger")).Status));
        }
        development.Get<AdjustableTimeProvider>().Advance(TimeSpan.FromDays(1));
        Assert.Equal(302, (await browser.GetAsync("/ledger")).Status);
    }
}
