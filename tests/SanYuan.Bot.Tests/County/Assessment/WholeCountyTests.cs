using System.Text;
using SanYuan.Core.Assessment;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Assessment;

public sealed class WholeCountyTests
{
    static readonly DateOnly Today = new(2019, 12, 20);

    static RosterDraft People(int count)
    {
        var numbers = Enumerable.Range(1, count).ToList();
        return new RosterDraft(
            [.. numbers.Select(number => new UnitDraft($"N{number}", $"第{number}号企业", UnitKind.TwoNew))],
            [.. numbers.Select(number => new PersonDraft($"I{number}", $"指导{number}"))],
            [.. numbers.Select(number => new AppointmentDraft($"I{number}", Roles.Instructor, $"N{number}", new DateOnly(2019, 1, 1)))]);
    }

    static async Task<int> CallsAsync(TestCounty county)
    {
        var counter = new CountingProxy.Counter();
        var roster = county.Get<CurrentRoster>().View.Snapshot;
        await county.ReadAsync((session, token) => county.Get<AssessmentDesk>().AllAsync(2019, Today, roster, CountingProxy.Of<ILedgerSession>(session, counter), token));
        return counter.Calls;
    }

    [Fact]
    public async Task The_whole_county_costs_a_dozen_queries_however_many_people_it_has()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        var few = await CallsAsync(county);
        await county.ApplyAsync(People(300));
        Assert.Equal((few, true), (await CallsAsync(county), few <= 13));
    }

    [Theory]
    [InlineData("考核名单")]
    [InlineData("考核名单 指导员")]
    [InlineData("考核名单 指导员 第34页")]
    [InlineData("考核定档 2019")]
    [InlineData("确认定档")]
    [InlineData("考核差异 2019")]
    public async Task An_answer_about_a_thousand_people_is_one_message(string words)
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.ApplyAsync(People(1000));
        await county.SayAsync(TestRoster.Office, "考核规则 表扬1 约谈0");
        if (words != "考核定档 2019" && words.Contains('档', StringComparison.Ordinal))
            await county.SayAsync(TestRoster.Office, "考核定档 2019");
        if (words.StartsWith("考核差异", StringComparison.Ordinal))
        {
            await county.SayAsync(TestRoster.Office, "确认定档");
            await county.ApplyAsync(new([], [], [.. Enumerable.Range(1, 1000).Select(number => new AppointmentDraft($"I{number}", Roles.Instructor, $"N{number}", new DateOnly(2019, 1, 1)) { End = new DateOnly(2019, 5, 1) })]));
        }
        var reply = await county.SayAsync(TestRoster.Office, words);
        Assert.InRange(Encoding.UTF8.GetByteCount(reply), 1, 2048);
        Assert.DoesNotContain("没有改动", reply, StringComparison.Ordinal);
    }
}
