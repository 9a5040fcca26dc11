using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.Feishu;

namespace SanYuan.EndToEnd.Tests.Feishu;

/// <summary>The same story as elsewhere, on a bad week of Feishu's: nothing lost, nothing twice.</summary>
public sealed class FeishuStoryTests
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]];

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_photo_invitation_tap_reminder_and_digest_arrive_once_whatever_the_platform_does()
    {
        await using var county = await FeishuCounty.StartAsync();
        await ReportAsync(county);
        await PhotoAsync(county);
        await InviteAsync(county);
        await TapAsync(county);
        await RemindAsync(county);
        await DigestAsync(county);
        await AssertEachWasShownOnceAsync(county, answers: 4);
    }

    static async Task ReportAsync(FeishuCounty county)
    {
        Trouble(county, (FaultKind.ErrorCode, 99991663), (FaultKind.DropAfter, 0), (FaultKind.ErrorCode, 99991400), (FaultKind.Status, 502));
        await county.DeliverAsync(county.Client.Text(FeishuCounty.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账"), times: 3);
        await county.SettledAsync();
        Assert.StartsWith("已记入台账 #1", Assert.Single(county.Platform.Outbox.SeenBy(FeishuCounty.Envoy)), StringComparison.Ordinal);
    }

    static async Task PhotoAsync(FeishuCounty county)
    {
        county.Platform.Tokens.RevokeAll();
        var photo = county.Client.Photo(FeishuCounty.Envoy, Png);
        var message = photo["event"]!["message"]!;
        var path = $"{SimulatedFeishu.Send}/{message["message_id"]}/resources/{JsonNode.Parse(message["content"]!.GetValue<string>())!["image_key"]}";
        foreach (var (kind, code) in new[] { (FaultKind.Status, 503), (FaultKind.ErrorCode, 99991400) })
            county.Platform.Faults.Add(new Fault(path, kind) { Code = code });
        await county.DeliverAsync(photo, times: 2);
        await county.UntilAsync(async () => await county.CountAsync("SELECT count(*) FROM attachments WHERE state = 'stored'") == 1);
        await county.SettledAsync();
        Assert.StartsWith("照片已附到 #1", county.Platform.Outbox.SeenBy(FeishuCounty.Envoy)[1], StringComparison.Ordinal);
    }

    /// <summary>The process is killed while the platform has the call and has not answered it.</summary>
    static async Task InviteAsync(FeishuCounty county)
    {
        await county.DeliverAsync(county.Client.Text(FeishuCounty.Liaison, "邀请王建国、李秀英周五下午三点在二楼会议室参加主题党日"), times: 2);
        await county.SeenAsync(FeishuCounty.Envoy, 3);
        await county.SettledAsync();
        Trouble(county, (FaultKind.Slow, 0), (FaultKind.Slow, 0));
        var before = county.Platform.Outbox.Messages.Count;
        await county.DeliverAsync(county.Client.Text(FeishuCounty.Liaison, "1号会议改到周五下午四点"));
        await county.UntilAsync(() => Task.FromResult(county.Platform.Outbox.Messages.Count >= before + 2));
        await county.KillAsync();
        county.Platform.Faults.Clear();
        await county.StartServiceAsync();
        await county.SettledAsync();
    }

    static async Task TapAsync(FeishuCounty county)
    {
        Trouble(county, (FaultKind.ErrorCode, 230020), (FaultKind.DropAfter, 0));
        var tap = county.Client.Tap(FeishuCounty.Envoy, county.Platform.Outbox.CardOf(FeishuCounty.Envoy), "参加").ToJsonString();
        var first = await county.Client.PostAsync(county.Client.Sealed(tap), Token);
        Assert.Equal("已参加", JsonDocument.Parse(first!.Body).RootElement.GetProperty("toast").GetProperty("content").GetString());
        Assert.Equal(first, await county.Client.PostAsync(county.Client.Sealed(tap), Token));
        var old = await county.Client.PostAsync(county.Client.OldTap(FeishuCounty.Guest, county.Platform.Outbox.CardOf(FeishuCounty.Guest), "请假"), Token);
        Assert.Equal((HttpStatusCode.OK, true), (old!.Status, old.Body.Contains("已请假", StringComparison.Ordinal)));
        await county.SettledAsync();
        foreach (var answer in new[] { "王建国参加", "李秀英请假" })
            Assert.Single(county.Platform.Outbox.SeenBy(FeishuCounty.Liaison), text => text.StartsWith(answer, StringComparison.Ordinal));
    }

    static async Task RemindAsync(FeishuCounty county)
    {
        Trouble(county, (FaultKind.ErrorCode, 99991661), (FaultKind.ErrorCode, 99991400), (FaultKind.DropAfter, 0));
        foreach (var (moment, words) in new[] { ("2019-10-17T16:12:00", "提醒：明天有主题党日"), ("2019-10-18T15:12:00", "提醒：今天有主题党日") })
        {
            await county.AdvanceToAsync(moment);
            await county.UntilAsync(() => Task.FromResult(Shown(county, FeishuCounty.Envoy, words) == 1));
            await county.SettledAsync();
            Assert.Equal((1, 0), (Shown(county, FeishuCounty.Envoy, words), Shown(county, FeishuCounty.Guest, words)));
        }
    }

    static async Task DigestAsync(FeishuCounty county)
    {
        Trouble(county, (FaultKind.Status, 503), (FaultKind.DropAfter, 0));
        await county.AdvanceToAsync("2019-10-21T08:40:00");
        await county.UntilAsync(() => Task.FromResult(county.Platform.Outbox.SeenBy(FeishuCounty.Office).Any(text => text.Contains("三员简报", StringComparison.Ordinal))));
        await county.SettledAsync();
    }

    /// <summary>What the ledger has sent is what the phones show.</summary>
    static async Task AssertEachWasShownOnceAsync(FeishuCounty county, int answers)
    {
        var shown = county.Platform.Outbox.Messages.Where(message => !message.IsDuplicate).ToList();
        Assert.Equal(await county.CountAsync("SELECT count(*) FROM outbox WHERE status = 'sent'") + answers, shown.Count);
        Assert.Equal(0, await county.CountAsync("SELECT count(*) FROM outbox WHERE status IN ('dropped', 'unknown')"));
        Assert.Equal((1, 2), (await county.CountAsync("SELECT count(*) FROM activities"), await county.CountAsync("SELECT count(*) FROM findings")));
        Assert.True(county.Platform.Outbox.Messages.Any(message => message.IsDuplicate), "No repetition was tried: the faults did not strike.");
    }

    static int Shown(FeishuCounty county, string account, string words) =>
        county.Platform.Outbox.SeenBy(account).Count(text => text.StartsWith(words, StringComparison.Ordinal));

    static void Trouble(FeishuCounty county, params ReadOnlySpan<(FaultKind Kind, int Code)> faults)
    {
        foreach (var (kind, code) in faults)
            county.Platform.Faults.Add(new Fault(SimulatedFeishu.Send, kind) { Code = code, Delay = TimeSpan.FromSeconds(5) });
    }
}
