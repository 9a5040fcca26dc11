using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.WeCom;
using SanYuan.Storage.Engine;

namespace SanYuan.EndToEnd.Tests.WeCom;

/// <summary>Thousands due at one moment, and the process killed in the middle of sending them.</summary>
public sealed class DeliveryKillTests
{
    const int People = 3000;
    const int Texts = 30;
    const int PerText = 300;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_twice_in_the_middle_of_sending_it_reaches_everybody_and_nobody_twice()
    {
        await using var county = await WeComCounty.CreateAsync();
        await PlanAsync(county);
        // Each call is carried out at once and answered a second later: whenever the kill comes, some are known to the platform alone.
        county.WeCom.Faults.Add(new Fault(SimulatedWeCom.SendMessage, FaultKind.Slow) { Delay = TimeSpan.FromSeconds(1), Times = 1000 });
        for (var kill = 1; kill <= 2; kill++)
        {
            await StartAsync(county, kill);
            await county.WeCom.Calls.WaitAsync(SimulatedWeCom.SendMessage, 10 * kill, Token);
            await county.Service.KillAsync(Token);
            Assert.NotEqual(0, await county.CountAsync("SELECT count(*) FROM outbox WHERE status = 'sending'"));
        }
        county.WeCom.Faults.Clear();
        await StartAsync(county, 3);
        await SettledAsync(county);

        var messages = county.WeCom.Outbox.Messages;
        Assert.Contains(messages, message => message.Duplicate);
        var seen = messages.SelectMany(message => message.Delivered, (message, member) => (message.Text, member)).ToList();
        Assert.Equal(Texts * PerText, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(Texts, messages.Count(message => !message.Duplicate));
    }

    /// <summary>Every text for a tenth of the people.</summary>
    static async Task PlanAsync(WeComCounty county)
    {
        await using var ledger = new SqliteLedger(county.Service.ConnectionString);
        await ledger.WriteAsync((session, token) => session.Roster.ApplyAsync(new RosterDraft([], [.. Enumerable.Range(0, People).Select(Person)], []), token), Token);
        var roster = new CurrentRoster(ledger);
        await roster.RefreshAsync(Token);
        var now = TimeProvider.System.GetUtcNow();
        for (var text = 0; text < Texts; text++)
        {
            OutboundMessage[] messages =
            [
                .. from number in Enumerable.Range(0, People)
                   where number % 10 == text % 10
                   let receiver = roster.View.Snapshot.PersonByCode($"M{number}")!.Id
                   select new OutboundMessage(receiver, OutboundKind.Reminder, $"提醒：第{text}个会明天开", now, $"reminder:{text}:{number}") { Why = new Why("规则", "依据") },
            ];
            Assert.Equal(PerText, await ledger.WriteAsync((session, token) => session.Outbox.AddManyAsync(messages, now, token), Token));
        }
    }

    static PersonDraft Person(int number) => new($"M{number}", $"成员{number}") { Accounts = [new ChannelAccount(ChannelNames.WeCom, $"m{number}")] };

    /// <summary>Each start two minutes later by the service's clock, so that what was broken off is due again; the platform's clock goes on as it is.</summary>
    static async Task StartAsync(WeComCounty county, int start)
    {
        county.Service.Environment["SanYuan__Development__StartAt"] = $"{TimeProvider.System.GetUtcNow().AddMinutes(2 * start):yyyy-MM-ddTHH:mm:sszzz}";
        await county.StartAsync();
    }

    static async Task SettledAsync(WeComCounty county)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (await county.CountAsync("SELECT count(*) FROM outbox WHERE status <> 'sent'") > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
    }
}
