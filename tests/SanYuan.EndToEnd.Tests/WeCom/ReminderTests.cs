using System.Globalization;

namespace SanYuan.EndToEnd.Tests.WeCom;

/// <summary>An invitation pushed, answered and reminded; the process killed in between, its clock set on.</summary>
public sealed class ReminderTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_reminder_comes_once_although_the_process_was_killed_between_invitation_and_reminder()
    {
        await using var county = await WeComCounty.CreateAsync();
        await AtAsync(county, "2019-10-16T09:00:00+08:00");
        var invited = await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Liaison, $"邀请{WeComCounty.Name(1)}周五下午三点在二楼会议室参加主题党日", Token);
        Assert.StartsWith($"已邀请{WeComCounty.Name(1)}\n1号 主题党日 10月18日（周五）15:00 二楼会议室", invited.Reply, StringComparison.Ordinal);
        await county.SeenAsync(WeComCounty.Account(1), 1);
        await county.KillAsync();

        await AtAsync(county, "2019-10-17T15:08:30+08:00");
        Assert.StartsWith("提醒：明天有主题党日", (await county.SeenAsync(WeComCounty.Account(1), 2))[1], StringComparison.Ordinal);
        var answered = await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Account(1), "参加 1", Token);
        Assert.StartsWith("好的，已告诉单位您参加", answered.Reply, StringComparison.Ordinal);
        Assert.StartsWith($"{WeComCounty.Name(1)}参加 1号", (await county.SeenAsync(WeComCounty.Liaison, 1))[0], StringComparison.Ordinal);
        await county.KillAsync();

        await AtAsync(county, "2019-10-18T14:08:30+08:00");
        Assert.StartsWith("提醒：今天有主题党日", (await county.SeenAsync(WeComCounty.Account(1), 3))[2], StringComparison.Ordinal);
        await county.Service.RestartAsync(Token);
        await county.SettledAsync();
        Assert.Equal(2, await county.CountAsync("SELECT count(*) FROM outbox WHERE kind = 'reminder'"));
        Assert.Equal(3, county.WeCom.Outbox.SeenBy(WeComCounty.Account(1)).Count);
    }

    static Task AtAsync(WeComCounty county, string moment) => county.StartAsync(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
}
