using System.Text.Json.Nodes;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.DingTalk;

namespace SanYuan.EndToEnd.Tests.DingTalk;

/// <summary>The same story as elsewhere, on a bad week of DingTalk's, by either way: nothing lost, nothing twice.</summary>
public sealed class DingTalkStoryTests
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]];
    static readonly string Envoy = DingTalkCounty.Account(1);
    static readonly string Guest = DingTalkCounty.Account(2);

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Stream")]
    [InlineData("Http")]
    public async Task Report_photo_invitation_tap_reminder_and_digest_arrive_once_whatever_the_platform_does(string mode)
    {
        await using var county = await DingTalkCounty.StartAsync(mode);
        await ReportAsync(county);
        await PhotoAsync(county, mode);
        await InviteAsync(county);
        await TapAsync(county);
        await RemindAsync(county);
        await DigestAsync(county);
        Assert.Equal(0, await county.CountAsync("SELECT count(*) FROM outbox WHERE status IN ('dropped', 'unknown')"));
        Assert.Equal((1, 2), (await county.CountAsync("SELECT count(*) FROM activities"), await county.CountAsync("SELECT count(*) FROM findings")));
    }

    static async Task ReportAsync(DingTalkCounty county)
    {
        county.Platform.Faults.Add(new Fault(SimulatedDingTalk.SendBySession, FaultKind.ErrorCode) { Code = 300005 });
        county.Platform.Faults.Add(new Fault(SimulatedDingTalk.GetToken, FaultKind.Status) { Code = 502 });
        var report = county.Client.Text(Envoy, "今天上午参加第1局支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账");
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => county.Client.DeliverAsync(report, Token))), deliveries => Assert.InRange(deliveries, 1, 5));
        await county.SettledAsync();
        Assert.StartsWith("已记入台账 #1", Assert.Single(county.Platform.Outbox.SeenBy(Envoy)), StringComparison.Ordinal);
    }

    /// <summary>Over the gateway it comes while a connection ends: whoever was told to leave has the next one already.</summary>
    static async Task PhotoAsync(DingTalkCounty county, string mode)
    {
        if (mode == "Stream")
            await (await county.Platform.Gateway.AnyAsync(1, Token)).DisconnectAsync(Token);
        var photo = county.Client.Message(Envoy, "picture", new JsonObject { ["content"] = new JsonObject { ["downloadCode"] = county.Platform.Files.Add(Png) } });
        Assert.InRange(await county.Client.DeliverAsync(photo, Token), 1, 5);
        await county.UntilAsync(async () => await county.CountAsync("SELECT count(*) FROM attachments WHERE state = 'stored'") == 1);
        await county.SettledAsync();
        Assert.StartsWith("照片已附到 #1", county.Platform.Outbox.SeenBy(Envoy)[1], StringComparison.Ordinal);
    }

    static async Task InviteAsync(DingTalkCounty county)
    {
        county.Platform.Faults.Add(new Fault(SimulatedDingTalk.BatchSend, FaultKind.ErrorCode) { Code = 403, Name = "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", Times = 2 });
        Assert.Equal(1, await county.Client.SayAsync(DingTalkCounty.Liaison, $"邀请{DingTalkCounty.Name(1)}、{DingTalkCounty.Name(2)}周五下午三点在二楼会议室参加主题党日", Token));
        await county.UntilAsync(() => Task.FromResult(county.Platform.Outbox.SeenBy(Envoy).Count == 3 && county.Platform.Outbox.SeenBy(Guest).Count == 1));
        await county.SettledAsync();
    }

    /// <summary>A button of an ActionCard writes its words in its member's name.</summary>
    static async Task TapAsync(DingTalkCounty county)
    {
        foreach (var (account, label) in new[] { (Envoy, "参加"), (Guest, "请假") })
        {
            var card = county.Platform.Outbox.Messages.Last(message => message.Delivered.Contains(account) && message.Buttons.Count > 0);
            var words = Uri.UnescapeDataString(card.Buttons[label].Split("content=")[1]);
            Assert.Equal(1, await county.Client.SayAsync(account, words, Token));
        }
        string[] answers = [$"{DingTalkCounty.Name(1)}参加", $"{DingTalkCounty.Name(2)}请假"];
        await county.UntilAsync(() => Task.FromResult(answers.All(answer => Shown(county, DingTalkCounty.Liaison, answer) > 0)));
        await county.SettledAsync();
        foreach (var answer in answers)
            Assert.Single(county.Platform.Outbox.SeenBy(DingTalkCounty.Liaison), text => text.StartsWith(answer, StringComparison.Ordinal));
    }

    static async Task RemindAsync(DingTalkCounty county)
    {
        county.Platform.Faults.Add(new Fault(SimulatedDingTalk.BatchSend, FaultKind.ErrorCode) { Code = 403, Name = "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi" });
        foreach (var (moment, words) in new[] { ("2019-10-17T15:12:00", "提醒：明天有主题党日"), ("2019-10-18T14:12:00", "提醒：今天有主题党日") })
        {
            await county.AdvanceToAsync(moment);
            await county.UntilAsync(() => Task.FromResult(Shown(county, Envoy, words) == 1));
            await county.SettledAsync();
            Assert.Equal((1, 0), (Shown(county, Envoy, words), Shown(county, Guest, words)));
        }
    }

    static async Task DigestAsync(DingTalkCounty county)
    {
        await county.AdvanceToAsync("2019-10-21T08:40:00");
        await county.UntilAsync(() => Task.FromResult(county.Platform.Outbox.SeenBy(DingTalkCounty.Office).Any(text => text.Contains("三员简报 2019年第42周", StringComparison.Ordinal))));
        await county.SettledAsync();
        Assert.Single(county.Platform.Outbox.SeenBy(DingTalkCounty.Office), text => text.Contains("三员简报 2019年第42周", StringComparison.Ordinal));
    }

    static int Shown(DingTalkCounty county, string account, string words) =>
        county.Platform.Outbox.SeenBy(account).Count(text => text.StartsWith(words, StringComparison.Ordinal));
}
