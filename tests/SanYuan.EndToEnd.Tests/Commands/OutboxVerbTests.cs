using System.Globalization;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.EndToEnd.Tests.WeCom;
using SanYuan.Storage.Engine;

namespace SanYuan.EndToEnd.Tests.Commands;

/// <summary>What did not arrive, as an operator sees it and sends it again beside the running service.</summary>
public sealed class OutboxVerbTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_platform_refused_is_listed_and_sent_again_once()
    {
        await using var county = await WeComCounty.CreateAsync();
        county.WeCom.Outbox.Members.Add("somebody else");
        var id = await PostAsync(county, "请参加明天的主题党日");
        await county.StartAsync();
        await UntilAsync(county, "dropped");

        var line = Assert.Single((await Verb.RunAsync(county.Service.Environment, "outbox", "list")).Output.Trim().Split('\n')).Split('\t');
        Assert.Equal([$"{id}", WeComCounty.Name(1), "reminder", "dropped"], line.Take(4));
        Assert.Equal(["1", "errcode 81013"], line.Skip(5));
        Assert.Equal("", (await Verb.RunAsync(county.Service.Environment, "outbox", "list", "--status", "unknown")).Output);

        county.WeCom.Outbox.Members.Add(WeComCounty.Account(1));
        county.Service.Environment["SanYuan__QuietHours"] = "00:00-00:00";
        Assert.Equal((0, "1 message waits to be sent again.\n"), await RunAsync(county, "outbox", "resend", $"{id}", "--by", "tester"));
        await UntilAsync(county, "sent");
        Assert.Equal(["请参加明天的主题党日"], county.WeCom.Outbox.SeenBy(WeComCounty.Account(1)));
        Assert.Equal(1, await county.CountAsync("SELECT count(*) FROM outbox_resends WHERE resent_by = 'tester'"));
        Assert.Equal(1, (await RunAsync(county, "outbox", "resend", $"{id}")).ExitCode);
        Assert.Equal((0, "0 messages wait to be sent again.\n"), await RunAsync(county, "outbox", "resend", "--all-dropped"));
    }

    static async Task<(int ExitCode, string Output)> RunAsync(WeComCounty county, params string[] words)
    {
        var result = await Verb.RunAsync(county.Service.Environment, words);
        return (result.ExitCode, result.Output);
    }

    /// <returns>The message's number.</returns>
    static async Task<long> PostAsync(WeComCounty county, string text)
    {
        await using var ledger = new SqliteLedger(county.Service.ConnectionString);
        var receiver = new PersonId(await county.CountAsync("SELECT id FROM people WHERE code = 'P1'"));
        var message = new OutboundMessage(receiver, OutboundKind.Reminder, text, DateTimeOffset.Parse(WeComCounty.Start, CultureInfo.InvariantCulture), "test") { Why = new Why("规则", "依据") };
        await ledger.WriteAsync((session, token) => session.Outbox.AddAsync(message, message.DueAt, token), Token);
        return await county.CountAsync("SELECT max(id) FROM outbox");
    }

    static async Task UntilAsync(WeComCounty county, string status)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (await county.CountAsync($"SELECT count(*) FROM outbox WHERE kind = 'reminder' AND status = '{status}'") == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
    }
}
