using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Duties;

namespace SanYuan.Bot.Tests.WebConsole;

/// <summary>Two people have the same thing before them: the second sees what the first has made of it.</summary>
public sealed class ChangedMeanwhileTests
{
    static async Task<string> RateAsync(PageHost host) =>
        DutyWords.Rate((await host.County.ReadAsync((session, token) => DutyLedger.BookAsync(session, token))).Find(3)!);

    [Fact]
    public async Task A_rule_changed_by_another_is_shown_and_what_was_typed_is_kept_until_it_is_said_again()
    {
        await using var host = await PageHost.StartAsync(await DutyCounty.OpenAsync());
        var mine = PageHost.Fields(await host.ReadAsync("/rules/preview?before=职责3+改为&words=每季度2次", TestRoster.Office));
        await host.County.SayAsync(TestRoster.Office, "职责3 改为每年5次");
        var shown = await host.SubmitAsync("/say", mine, TestRoster.Office);
        Assert.Contains("刚刚有人改过", shown, StringComparison.Ordinal);
        Assert.Contains("每季度2次", shown, StringComparison.Ordinal);
        Assert.Contains("每年5次", shown, StringComparison.Ordinal);
        Assert.Contains("办公室 · 2019-10-16", shown, StringComparison.Ordinal);
        Assert.Equal("每年5次", await RateAsync(host));
        Assert.Equal(404, (await host.OpenAsync(host.LastPath, TestRoster.Envoy)).Status);
        Assert.Contains("已改：职责 3", await host.SubmitAsync("/say", PageHost.Fields(shown), TestRoster.Office), StringComparison.Ordinal);
        Assert.Equal("每季度2次", await RateAsync(host));
    }

    [Fact]
    public async Task Sent_twice_it_is_one_change_and_no_clash_with_itself()
    {
        await using var host = await PageHost.StartAsync(await DutyCounty.OpenAsync());
        var form = PageHost.Fields(await host.ReadAsync("/rules/preview?before=职责3+改为&words=每季度2次", TestRoster.Office));
        Assert.Contains("已改：职责 3", await host.SubmitAsync("/say", form, TestRoster.Office), StringComparison.Ordinal);
        Assert.Contains("已改：职责 3", await host.SubmitAsync("/say", form, TestRoster.Office), StringComparison.Ordinal);
    }

    /// <summary>However close they come: whether it was changed is asked in the change's own transaction.</summary>
    [Fact]
    public async Task Of_many_who_change_a_rule_at_once_one_does_and_the_others_are_shown_it()
    {
        await using var host = await PageHost.StartAsync(await DutyCounty.OpenAsync());
        var forms = new List<Dictionary<string, string>>();
        for (var times = 1; times <= 8; times++)
            forms.Add(PageHost.Fields(await host.ReadAsync($"/rules/preview?before=职责3+改为&words=每年{times + 1}次", TestRoster.Office)));
        var shown = await Task.WhenAll(forms.Select(form => host.SubmitAsync("/say", form, TestRoster.Office)));
        Assert.Single(shown, page => page.Contains("已改：职责 3", StringComparison.Ordinal));
        Assert.Equal(7, shown.Count(page => page.Contains("刚刚有人改过", StringComparison.Ordinal)));
        Assert.Single(await host.County.ReadAsync((session, token) => session.Duties.ChangesAsync(3, token)));
    }

    [Fact]
    public async Task What_the_office_decided_about_photos_meanwhile_is_shown_first()
    {
        await using var host = await PageHost.StartAsync(await TestCounty.OpenAsync());
        var page = await host.ReadAsync("/rules", TestRoster.Office);
        var form = PageHost.Fields(page[page.LastIndexOf("<form method=\"post\" action=\"/say\"", StringComparison.Ordinal)..]);
        Assert.Equal("要求附照片：", form["before"]);
        form["words"] = "核对阵地";
        await host.County.SayAsync(TestRoster.Office, "要求附照片：年底检查");
        var shown = await host.SubmitAsync("/say", form, TestRoster.Office);
        Assert.Contains("刚刚有人改过", shown, StringComparison.Ordinal);
        Assert.Contains("年底检查", shown, StringComparison.Ordinal);
        Assert.Contains("核对阵地", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_corrected_in_chat_meanwhile_is_not_overwritten_from_its_page()
    {
        await using var host = await PageHost.StartAsync(await TestCounty.OpenAsync());
        await host.County.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        var form = PageHost.Fields(await host.ReadAsync("/ledger/1", TestRoster.Envoy));
        form["words"] = "人数改成12";
        await host.County.SayAsync(TestRoster.Envoy, "人数改成20");
        var shown = await host.SubmitAsync("/say", form, TestRoster.Envoy);
        Assert.Contains("value=\"人数改成12\"", shown, StringComparison.Ordinal);
        Assert.Contains("20人", shown, StringComparison.Ordinal);
        var again = PageHost.Fields(shown);
        again["words"] = "人数改成12";
        Assert.Contains("已改 #1", await host.SubmitAsync("/say", again, TestRoster.Envoy), StringComparison.Ordinal);
    }

    /// <summary>The hidden fields of a form are whatever its sender makes of them.</summary>
    [Theory]
    [InlineData("entry:2", "发展党员材料缺少")]
    [InlineData("duty:3", "刚刚有人改过")]
    [InlineData("assessment", "刚刚有人改过")]
    [InlineData("budget", "刚刚有人改过")]
    public async Task Nobody_is_shown_what_is_not_theirs_by_naming_it_in_a_form(string subject, string secret)
    {
        await using var host = await PageHost.StartAsync(await TestCounty.OpenAsync());
        await host.County.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        await host.County.SayAsync(TestRoster.Instructor, "今天走访，发现发展党员材料缺少");
        Assert.Equal(2, await host.County.EntriesAsync());
        var form = PageHost.Fields(await host.ReadAsync("/ledger/1", TestRoster.Envoy));
        (form["words"], form["subject"], form["seen"]) = ("人数改成12", subject, "x");
        var shown = await host.SubmitAsync("/say", form, TestRoster.Envoy);
        Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/changed", host.LastPath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_wrote_here_is_shown_to_nobody()
    {
        await using var host = await PageHost.StartAsync(await TestCounty.OpenAsync());
        Assert.Equal(404, (await host.OpenAsync("/changed?note=abc", TestRoster.Office)).Status);
        Assert.DoesNotContain("编出来的话", await host.ReadAsync("/roster?wrong=编出来的话&done=编出来的话", TestRoster.Office), StringComparison.Ordinal);
    }
}
