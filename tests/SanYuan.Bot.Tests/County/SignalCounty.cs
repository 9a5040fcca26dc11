using SanYuan.Core.Attachments;
using SanYuan.Core.Signals;

namespace SanYuan.Bot.Tests.County;

/// <summary>Reports that say the same, and looks through the ledger.</summary>
internal static class SignalCounty
{
    public const string Check = "到县疾控中心检查组织生活会准备情况，对照检查材料逐份看过，提出批评意见要见人见事的要求，现场帮助修改完善";

    /// <summary>Entry 1 of Wednesday 9 October by the envoy, entry 2 of the 16th by the same; both at the health centre.</summary>
    public static async Task<TestCounty> OpenTwiceAsync()
    {
        var county = await TestCounty.OpenAsync();
        await county.ReportAsync(TestRoster.Envoy, 9, $"今天{Check}");
        await county.ReportAsync(TestRoster.Envoy, 16, $"10月16日上午{Check}");
        return county;
    }

    /// <summary>Tells it at noon of a day of October, and gives the reply.</summary>
    public static async Task<string> ReportAsync(this TestCounty county, string account, int day, string text)
    {
        county.Time.AdjustTime(new DateTimeOffset(2019, 10, day, 12, 0, 0, TimeSpan.FromHours(8)));
        var reply = await county.SayAsync(account, text);
        Assert.StartsWith("已记入台账", reply, StringComparison.Ordinal);
        return reply;
    }

    /// <summary>Sends a picture beside the report just told, and fetches it.</summary>
    public static async Task PhotoAsync(this TestCounty county, string account, string picture)
    {
        county.Media.Content = [0xff, 0xd8, 0xff, 0xe0, .. System.Text.Encoding.UTF8.GetBytes(picture)];
        await county.SendAsync(account, AttachmentKind.Photo);
        await county.FetchAsync();
    }

    public static Task<int> WatchAsync(this TestCounty county) => county.Get<SignalWatch>().RunAsync(TestContext.Current.CancellationToken);

    public static Task<IReadOnlyList<Signal>> OpenSignalsAsync(this TestCounty county) => county.ReadAsync((session, token) => session.Signals.OpenAsync(1000, token));

    /// <summary>Kind and entries of all open signals, as text.</summary>
    public static async Task<string> FoundAsync(this TestCounty county)
    {
        await county.WatchAsync();
        return string.Join(' ', (await county.OpenSignalsAsync()).Select(one => $"{one.About.Kind}{one.About.Entry}{one.About.Other}"));
    }
}
