using System.Web;
using SanYuan.Bot.Channels.WeCom.Members;
using SanYuan.Bot.Tests.Channels.WeCom;
using SanYuan.Bot.Tests.County;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.Bot.Tests.WebConsole.SignIn;

/// <summary>Coming in by WeCom, against a stand-in for its API; what its own pages do, a test does in their place.</summary>
public sealed class WeComSignInTests : IAsyncLifetime
{
    const string PublicUrl = "https://sanyuan.example.cn";

    /// <summary>As WeCom's browser on a phone calls itself.</summary>
    const string Inside = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 wxwork/4.1.36 MicroMessenger/7.0.1 NetType/WIFI Language/zh";

    RunningSimulator _simulator = null!;
    ConsoleHost _host = null!;
    Browser _browser = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync(TimeProvider.System, Token);
        var wecom = WeComHost.Settings(_simulator.Address).Select(one => $"{one.Key}={one.Value}");
        // The browser of these tests speaks no TLS, and would keep a cookie for TLS to itself.
        _host = await ConsoleHost.StartAsync(settings: [.. wecom, $"SanYuan:PublicUrl={PublicUrl.Replace("https", "http", StringComparison.Ordinal)}"]);
        _browser = _host.Open();
        // A call may take ten seconds by the clock on the wall, which the first of a process does on a busy machine.
        while ((await _host.Get<WeComMembers>().WhoAsync("nobody's", Token)).Fault == WeComMemberFault.Away)
            Token.ThrowIfCancellationRequested();
        _simulator.WeCom.Reset();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Fact]
    public async Task Inside_WeCom_its_own_page_is_asked_outside_it_the_one_with_a_code_to_scan()
    {
        Assert.Contains("/signin/wecom?from=", (await _browser.GetAsync("/signin?from=/ledger")).Body, StringComparison.Ordinal);
        var inside = new Uri((await _browser.GetAsync("/signin/wecom", Inside)).Location!);
        Assert.Equal("https://open.weixin.qq.com/connect/oauth2/authorize", inside.GetLeftPart(UriPartial.Path));
        Assert.Equal("#wechat_redirect", inside.Fragment);
        var asked = HttpUtility.ParseQueryString(inside.Query);
        Assert.Equal((WeComHost.Corp, "code", "snsapi_base", "1000002"), (asked["appid"], asked["response_type"], asked["scope"], asked["agentid"]));
        var outside = new Uri((await _browser.GetAsync("/signin/wecom")).Location!);
        Assert.Equal("https://login.work.weixin.qq.com/wwlogin/sso/login", outside.GetLeftPart(UriPartial.Path));
        var scanned = HttpUtility.ParseQueryString(outside.Query);
        Assert.Equal(("CorpApp", WeComHost.Corp, "1000002"), (scanned["login_type"], scanned["appid"], scanned["agentid"]));
        Assert.All([asked, scanned], one => Assert.Equal("http://sanyuan.example.cn/signin/wecom/back", one["redirect_uri"]));
        Assert.NotEqual(asked["state"], scanned["state"]);
        Assert.Matches("^[0-9a-f]{32}$", scanned["state"]);
    }

    [Fact]
    public async Task A_member_who_says_yes_comes_in_as_the_person_of_the_roster_at_the_page_they_wanted()
    {
        var state = await BeginAsync("/ledger");
        Assert.Equal((302, "/ledger"), (await BackAsync(_simulator.WeCom.SignIns.Confirm("BAN"), state)).Where);
        var page = await _browser.GetAsync("/ledger");
        Assert.Equal((200, true), (page.Status, page.Body.Contains("办公室", StringComparison.Ordinal)));
        Assert.Equal(["sign_in: wecom"], await _host.AuditAsync());
        Assert.Equal(302, (await BackAsync(_simulator.WeCom.SignIns.ConfirmAsBefore(TestRoster.Envoy), await BeginAsync())).Status);
        Assert.Equal((200, 403), ((await _browser.GetAsync("/ledger")).Status, (await _browser.GetAsync("/delivery")).Status));
    }

    [Fact]
    public async Task A_page_whose_address_would_fill_the_cookie_is_left_for_the_overview()
    {
        var state = await BeginAsync($"/ledger?words={new string('x', 5000)}");
        Assert.Equal((302, "/"), (await BackAsync(_simulator.WeCom.SignIns.Confirm("ban"), state)).Where);
    }

    [Fact]
    public async Task A_sign_in_begun_in_another_browser_brings_nobody_in()
    {
        var state = await BeginAsync();
        using var victim = _host.Open();
        var code = _simulator.WeCom.SignIns.Confirm("ban");
        foreach (var forged in new[] { $"&state={state}", "", "&state=", "&state=00000000000000000000000000000000" })
            foreach (var hasBegunOne in new[] { false, true })
            {
                if (hasBegunOne)
                    await victim.GetAsync("/signin/wecom");
                Assert.Equal((302, "/signin?fault=not_begun"), (await victim.GetAsync($"/signin/wecom/back?code={code}{forged}")).Where);
            }
        Assert.Equal(302, (await victim.GetAsync("/ledger")).Status);
        Assert.Equal(0, _simulator.WeCom.Calls.Count(SimulatedWeCom.GetUserInfo));
    }

    [Fact]
    public async Task A_state_is_good_once()
    {
        var state = await BeginAsync();
        Assert.Equal((302, "/"), (await BackAsync(_simulator.WeCom.SignIns.Confirm("ban"), state)).Where);
        await AssertRefusedAsync(_simulator.WeCom.SignIns.Confirm("ban"), "not_begun", "不是从这个浏览器开始的", state);
    }

    [Fact]
    public async Task Each_thing_that_goes_wrong_is_told_with_what_to_do()
    {
        var signIns = _simulator.WeCom.SignIns;
        await AssertRefusedAsync("used-or-invented", "expired", "刚才的登录已过期");
        await AssertRefusedAsync("", "not_confirmed", "没有确认登录");
        await AssertRefusedAsync("authdeny", "not_confirmed", "没有确认登录");
        await AssertRefusedAsync(signIns.ConfirmOutsider(), "outsider", "不是本单位企业微信的成员");
        await AssertRefusedAsync(signIns.Confirm("nobody"), "stranger", "还没有登记到名册");
        await AssertRefusedAsync(signIns.Confirm(TestRoster.Ended), "no_role", "目前没有三员工作的身份");
        Assert.Equal(["sign_in: stranger", "sign_in: no_role"], await _host.AuditAsync());
        Assert.Equal(302, (await _browser.GetAsync("/ledger")).Status);
    }

    [Theory]
    [InlineData(FaultKind.ErrorCode, 60020, "settings", "请联系管理员")]
    [InlineData(FaultKind.ErrorCode, 48002, "settings", "请联系管理员")]
    [InlineData(FaultKind.ErrorCode, -1, "away", "暂时联系不上企业微信")]
    [InlineData(FaultKind.ErrorCode, 42022, "expired", "刚才的登录已过期")]
    [InlineData(FaultKind.DropBefore, 0, "away", "暂时联系不上企业微信")]
    [InlineData(FaultKind.Garbage, 0, "away", "暂时联系不上企业微信")]
    public async Task What_the_platform_refuses_is_told_with_what_to_do(FaultKind kind, int code, string fault, string words)
    {
        _simulator.WeCom.Faults.Add(new Fault(SimulatedWeCom.GetUserInfo, kind) { Code = code });
        await AssertRefusedAsync(_simulator.WeCom.SignIns.Confirm("ban"), fault, words);
    }

    [Fact]
    public async Task A_token_that_is_over_is_fetched_anew()
    {
        await BackAsync(_simulator.WeCom.SignIns.Confirm("ban"), await BeginAsync());
        _simulator.WeCom.Tokens.ExpireAll();
        Assert.Equal((302, "/"), (await BackAsync(_simulator.WeCom.SignIns.Confirm("ban"), await BeginAsync())).Where);
    }

    [Fact]
    public async Task Without_an_address_to_come_back_to_there_is_no_such_door()
    {
        var wecom = WeComHost.Settings(_simulator.Address).Select(one => $"{one.Key}={one.Value}");
        await using var host = await ConsoleHost.StartAsync(settings: wecom);
        using var browser = host.Open();
        Assert.Equal(404, (await browser.GetAsync("/signin/wecom")).Status);
        Assert.DoesNotContain("企业微信登录", (await browser.GetAsync("/signin")).Body, StringComparison.Ordinal);
    }

    async Task<string> BeginAsync(string from = "/") =>
        HttpUtility.ParseQueryString(new Uri((await _browser.GetAsync($"/signin/wecom?from={Uri.EscapeDataString(from)}")).Location!).Query)["state"]!;

    Task<Browser.Answer> BackAsync(string code, string state) => _browser.GetAsync($"/signin/wecom/back?code={code}&state={state}");

    async Task AssertRefusedAsync(string code, string fault, string words, string? state = null)
    {
        var refused = await BackAsync(code, state ?? await BeginAsync());
        Assert.Equal((302, $"/signin?fault={fault}"), refused.Where);
        Assert.Contains(words, (await _browser.GetAsync(refused.Location!)).Body, StringComparison.Ordinal);
    }
}
