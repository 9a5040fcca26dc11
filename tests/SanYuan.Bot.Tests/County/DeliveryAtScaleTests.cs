using SanYuan.Bot.Delivery;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>Many messages at one moment: as few calls as can be, within what the platform allows.</summary>
public sealed class DeliveryAtScaleTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>So many more people than the small county has, each with an account.</summary>
    static async Task<IReadOnlyList<Person>> CrowdAsync(TestCounty county, int size)
    {
        await county.ApplyAsync(new RosterDraft(
            [], [.. Enumerable.Range(0, size).Select(number => new PersonDraft($"C{number:0000}", $"人员{number}") { Accounts = [new ChannelAccount(ChannelNames.WeCom, $"c{number}")] })], []));
        return [.. county.Get<CurrentRoster>().View.Snapshot.People.Where(person => person.Code.StartsWith('C'))];
    }

    static Task<int> PostAsync(TestCounty county, IEnumerable<(Person Receiver, string Text)> messages)
    {
        var now = county.Time.GetUtcNow();
        OutboundMessage[] all = [.. messages.Select((one, number) => new OutboundMessage(one.Receiver.Id, OutboundKind.Reminder, one.Text, now, $"k{number}:{now.Ticks}") { Why = new Why("规则", "依据") })];
        return county.WriteAsync((session, token) => session.Outbox.AddManyAsync(all, now, token));
    }

    [Fact]
    public async Task Texts_that_lie_mixed_fill_their_calls_all_the_same()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Platform.MaxReceivers = 10;
        var crowd = await CrowdAsync(county, 50);
        await PostAsync(county, crowd.Select((person, number) => (person, $"第{number % 5}条")));
        await county.DeliverAsync();
        Assert.Equal(Enumerable.Repeat(10, 5), county.Platform.Calls.Select(call => call.Accounts.Count));
        Assert.Equal(50, county.Platform.Calls.SelectMany(call => call.Accounts).Distinct().Count());
    }

    [Fact]
    public async Task More_than_a_call_holds_is_as_few_calls_as_can_be()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Platform.MaxReceivers = 10;
        await PostAsync(county, (await CrowdAsync(county, 45)).Select(person => (person, "请参加")));
        await county.DeliverAsync();
        Assert.Equal([10, 10, 10, 10, 5], county.Platform.Calls.Select(call => call.Accounts.Count));
    }

    [Fact]
    public async Task A_few_calls_are_under_way_at_once_and_no_more()
    {
        await using var county = await TestCounty.OpenAsync();
        var (running, most, open) = (0, 0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        county.Platform.Answer = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            if (running == 4)
                open.TrySetResult();
            await open.Task;
            Interlocked.Decrement(ref running);
            return SendResult.Done;
        };
        county.Platform.MaxReceivers = 1;
        await PostAsync(county, (await CrowdAsync(county, 12)).Select(person => (person, "请参加")));
        await county.DeliverAsync();
        Assert.Equal(4, most);
    }

    [Fact]
    public async Task Two_pumps_at_once_send_nothing_twice()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Platform.MaxReceivers = 1;
        var crowd = await CrowdAsync(county, 40);
        await PostAsync(county, crowd.Select(person => (person, "请参加")));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => county.Get<Deliveries>().RunAsync(Token)));
        Assert.Equal(40, county.Platform.Calls.Count);
        Assert.Equal(40, county.Platform.Calls.SelectMany(call => call.Accounts).Distinct().Count());
    }

    [Fact]
    public async Task Each_call_has_an_id_that_its_repetition_keeps_and_no_other_has()
    {
        await using var county = await TestCounty.OpenAsync();
        var crowd = await CrowdAsync(county, 1);
        county.Platform.Outcomes.Enqueue(new SendResult(SendCategory.Unknown, "timeout"));
        await PostAsync(county, [(crowd[0], "请参加"), (crowd[0], "请参加")]);
        await county.DeliverAsync();
        county.Time.Advance(TimeSpan.FromMinutes(2));
        await county.DeliverAsync();
        var calls = county.Platform.Calls.GroupBy(call => call.Id).Select(call => call.Count()).Order();
        Assert.Equal([1, 2], calls);
    }

    [Fact]
    public async Task Whoever_is_refused_within_a_call_is_told_to_the_office_in_one_message()
    {
        await using var county = await TestCounty.OpenAsync();
        var crowd = await CrowdAsync(county, 8);
        county.Platform.Outcomes.Enqueue(SendResult.Done with { RefusedAccounts = [.. Enumerable.Range(0, 7).Select(number => $"c{number}")] });
        await PostAsync(county, crowd.Select(person => (person, "请参加")));
        Assert.StartsWith("发给人员0、人员1、人员2、人员3、人员4等7人的提醒没能送达", Assert.Single(await county.ReceivedAsync(TestRoster.Office)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_of_the_platform_holds_all_calls_and_a_second_one_in_a_row_for_an_hour()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Platform.MaxReceivers = 1;
        var blocked = new SendResult(SendCategory.Wait, "errcode 45009") { RetryAfter = TimeSpan.FromMinutes(1) };
        county.Platform.Answer = _ => Task.FromResult(blocked);
        await PostAsync(county, (await CrowdAsync(county, 40)).Select(person => (person, "请参加")));
        await county.DeliverAsync();
        var first = county.Platform.Calls.Count;
        Assert.InRange(first, 1, 8);
        county.Time.Advance(TimeSpan.FromMinutes(1));
        await county.DeliverAsync();
        var second = county.Platform.Calls.Count;
        Assert.InRange(second, first + 1, first + 8);
        county.Time.Advance(TimeSpan.FromMinutes(59));
        await county.DeliverAsync();
        Assert.Equal(second, county.Platform.Calls.Count);
        county.Platform.Answer = null;
        county.Time.Advance(TimeSpan.FromMinutes(2));
        await county.DeliverAsync();
        Assert.Equal(40, county.Platform.Calls.Skip(second).Count());
    }

    [Fact]
    public async Task The_app_s_own_limit_is_kept_before_the_platform_refuses()
    {
        await using var county = await TestCounty.OpenAsync();
        (county.Platform.MaxReceivers, county.Platform.Limits) = (1, new SendLimits(8, 20, 30, 1000));
        await PostAsync(county, (await CrowdAsync(county, 40)).Select(person => (person, "请参加")));
        var made = new List<int>();
        for (var minute = 0; minute < 62; minute++)
        {
            await county.DeliverAsync();
            made.Add(county.Platform.Calls.Count);
            county.Time.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.Equal([8, 16, 20, 20], made.Take(4));
        Assert.Equal((20, 28, 36), (made[59], made[60], made[61]));
    }

    [Fact]
    public async Task While_the_platform_is_away_only_a_few_outcomes_become_unknown()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Platform.MaxReceivers = 1;
        county.Platform.Answer = _ => Task.FromResult(new SendResult(SendCategory.Unknown, "http 502"));
        await PostAsync(county, (await CrowdAsync(county, 200)).Select(person => (person, "请参加")));
        for (var minute = 0; minute < 5; minute++)
        {
            await county.DeliverAsync();
            county.Time.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.InRange(county.Platform.Calls.SelectMany(call => call.Accounts).Distinct().Count(), 1, 50);
        county.Platform.Answer = null;
        for (var minute = 0; minute < 10; minute++)
        {
            county.Time.Advance(TimeSpan.FromMinutes(1));
            await county.DeliverAsync();
        }
        Assert.Equal(200, county.Platform.Calls.SelectMany(call => call.Accounts).Distinct().Count());
    }
}
