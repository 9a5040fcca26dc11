using SanYuan.Core.Results;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Results;

/// <summary>The finding county (a selecting unit sent wang) whose health centre has two stars and whose firm is not yet 六好, by the roster file of 16 October 2019.</summary>
internal static class ResultCounty
{
    public const string Rise = "县疾控中心 评为四星";

    public static readonly RosterDraft Rated = RosterDraft.Empty with
    {
        Units = [TestRoster.Draft.Units[0] with { Stars = 2 }, TestRoster.Draft.Units[2] with { IsSixGood = false }],
    };

    public static async Task<TestCounty> OpenAsync()
    {
        var county = await FindingCounty.OpenAsync();
        await county.ApplyAsync(Rated);
        return county;
    }

    public static Task<IReadOnlyList<UnitResult>> ToldAsync(this TestCounty county, string code)
    {
        var unit = county.UnitOf(code).Id;
        return county.ReadAsync((session, token) => session.Results.OfAsync(unit, token));
    }

    public static Unit UnitOf(this TestCounty county, string code) => county.Get<CurrentRoster>().View.Snapshot.UnitByCode(code)!;

    public static async Task<string> RefusalAsync(this TestCounty county) => (await county.AuditAsync()).FirstOrDefault("");

    public static void On(this TestCounty county, int month, int day) => county.Time.SetUtcNow(new DateTimeOffset(2019, month, day, 12, 0, 0, TimeSpan.FromHours(8)));
}
