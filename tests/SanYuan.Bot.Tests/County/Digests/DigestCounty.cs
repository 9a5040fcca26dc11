using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Digests;

/// <summary>
/// The county of <see cref="DutyCounty"/>, whose ledger begins on Tuesday 1 October 2019 with an entry of the first envoy (#1); its clock stands at noon
/// of Wednesday the 16th.
/// </summary>
internal static class DigestCounty
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TestCounty> OpenAsync()
    {
        var county = await TestCounty.OpenAsync();
        await county.ApplyAsync(DutyCounty.Draft);
        await county.SayAsync(TestRoster.Envoy, "补报：10月1日参加县疾控中心主题党日，15人");
        return county;
    }

    /// <summary>Moves the clock to a moment of 2019, or of 2020 by a month over 12; the county's time.</summary>
    public static void On(this TestCounty county, int month, int day, int hour = 9, int minute = 0) => DutyCounty.At(county, month, day, hour, minute);

    public static Task<int> RoundAsync(this TestCounty county) => county.Get<DigestRound>().RunAsync(Token);

    /// <summary>What somebody was sent of digests some minutes later, when the stroke of the hour is over.</summary>
    public static async Task<IReadOnlyList<string>> DigestsAsync(this TestCounty county, string account)
    {
        county.Time.Advance(TimeSpan.FromMinutes(10));
        await county.DeliverAsync();
        var sent = await county.ReadAsync((session, token) => session.Pages.OutboxAsync(new(0, 1000), new Core.Ledger.OutboxFilter(OutboundKind.Digest, OutboxStatus.Sent), token));
        var person = county.PersonOf(account);
        return [.. sent.Items.Where(one => one.Entry.Message.Receiver == person).Select(one => one.Entry.Message.Text)];
    }

    public static RosterSnapshot Roster(this TestCounty county) => county.Get<CurrentRoster>().View.Snapshot;
}
