using Microsoft.Extensions.Time.Testing;
using SanYuan.Bot.Channels.WeCom.Menu;
using SanYuan.Bot.Channels.WeCom.Sending;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>The app's menu, and what the office is told to click.</summary>
public sealed class WeComMenuTests
{
    static readonly WeComMenuButton[] Menu =
    [
        new() { Name = "待办", Say = "待办" },
        new() { Name = "更多", Buttons = [new() { Name = "本月报告", Say = "我的" }, new() { Name = "后台", Url = "https://sanyuan.example/" }] },
    ];

    [Fact]
    public void It_is_written_as_the_platform_wants_it() => Assert.Equal(
        """{"button":[{"type":"click","name":"待办","key":"say:待办"},{"name":"更多","sub_button":[{"type":"click","name":"本月报告","key":"say:我的"},{"type":"view","name":"后台","url":"https://sanyuan.example/"}]}]}""",
        WeComMenu.ToJson(Menu));

    [Fact]
    public void A_good_menu_has_no_faults() => Assert.Empty(WeComMenu.Faults(Menu));

    [Fact]
    public void What_the_platform_would_refuse_is_told_before()
    {
        static string Fault(params WeComMenuButton[] menu) => Assert.Single(WeComMenu.Faults(menu));
        Assert.StartsWith("has 4 buttons", Fault([.. Enumerable.Range(0, 4).Select(_ => new WeComMenuButton { Name = "待办", Say = "待办" })]), StringComparison.Ordinal);
        Assert.StartsWith("has 6 buttons below 「更多」", Fault(new WeComMenuButton { Name = "更多", Buttons = [.. Enumerable.Range(0, 6).Select(_ => new WeComMenuButton { Name = "待办", Say = "待办" })] }), StringComparison.Ordinal);
        Assert.StartsWith("needs a name", Fault(new WeComMenuButton { Name = "今天的事情办", Say = "待办" }), StringComparison.Ordinal);
        Assert.StartsWith("needs a name", Fault(new WeComMenuButton { Say = "待办" }), StringComparison.Ordinal);
        Assert.EndsWith("Buttons", Fault(new WeComMenuButton { Name = "待办" }), StringComparison.Ordinal);
        Assert.EndsWith("Buttons", Fault(new WeComMenuButton { Name = "待办", Say = "待办", Url = "https://a.example" }), StringComparison.Ordinal);
        Assert.EndsWith("address", Fault(new WeComMenuButton { Name = "后台", Url = "javascript:alert(1)" }), StringComparison.Ordinal);
        Assert.Contains("at most 120 bytes", Fault(new WeComMenuButton { Name = "待办", Say = new string('办', 41) }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("errcode 60020", "企业可信IP")]
    [InlineData("errcode 40001", "Secret")]
    [InlineData("errcode 40013", "企业ID")]
    [InlineData("errcode 301002", "AgentId")]
    [InlineData("errcode 48002", "权限")]
    [InlineData("errcode 50001", "接收消息")]
    public void What_an_administrator_must_mend_says_what_to_click(string detail, string click) => Assert.Contains(click, WeComAdvice.Of(detail), StringComparison.Ordinal);

    [Theory]
    [InlineData("errcode 12345")]
    [InlineData("http 403")]
    [InlineData("errcode x")]
    [InlineData("")]
    [InlineData(null)]
    public void Of_anything_else_nothing_is_known(string? detail) => Assert.Null(WeComAdvice.Of(detail));

    [Fact]
    public void A_menu_that_cannot_be_is_told_at_the_start()
    {
        var settings = WeComHost.Settings();
        settings["SanYuan:WeCom:Menu:0:Name"] = "待办";
        var fault = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => WeComHost.StartAsync(new FakeTimeProvider(), settings, TestContext.Current.CancellationToken).GetAwaiter().GetResult());
        Assert.Contains("SanYuan:WeCom:Menu 「待办」 needs one of", fault.Message, StringComparison.Ordinal);
    }
}
