using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>What is said unasked arrives once, or the office sees that it did not.</summary>
public sealed class DeliveryTests
{
    static readonly SendResult Unknown = new(SendCategory.Unknown, "timeout");

    static PersonId Id(TestCounty county, string account) =>
        county.Get<CurrentRoster>().View.Snapshot.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, account))!.Id;

    static async Task PostAsync(TestCounty county, string account, string key, string text = "请参加")
    {
        var message = new OutboundMessage(Id(county, account), OutboundKind.Invitation, text, county.Time.GetUtcNow(), key) { Why = new Why("规则", "依据") };
        await county.WriteAsync((session, token) => session.Outbox.AddAsync(message, county.Time.GetUtcNow(), token));
    }

    [Fact]
    public async Task Equal_words_for_several_people_go_out_in_one_call_and_others_in_their_own()
    {
        await using var county = await TestCounty.OpenAsync();
        await PostAsync(county, TestRoster.Envoy, "a");
        await PostAsync(county, TestRoster.SecondEnvoy, "b");
        await PostAsync(county, TestRoster.Envoy, "c", "别的");
        await county.DeliverAsync();
        Assert.Equal([(2, "请参加"), (1, "别的")], county.Platform.Calls.Select(call => (call.Accounts.Count, call.Text)));
    }

    [Fact]
    public async Task The_same_words_twice_for_one_person_are_two_calls()
    {
        await using var county = await TestCounty.OpenAsync();
        await PostAsync(county, TestRoster.Envoy, "a");
        await PostAsync(county, TestRoster.Envoy, "b");
        await county.DeliverAsync();
        Assert.Equal(2, county.Platform.Calls.Count);
    }

    [Fact]
    public async Task What_was_sent_is_not_sent_again()
    {
        await using var county = await TestCounty.OpenAsync();
        await PostAsync(county, TestRoster.Envoy, "a");
        await county.DeliverAsync();
        county.Time.Advance(TimeSpan.FromDays(1));
        Assert.Single(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task An_unknown_outcome_is_repeated_exactly_as_it_was()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Platform.Outcomes.Enqueue(Unknown);
        await PostAsync(county, TestRoster.SecondEnvoy, "a");
        await PostAsync(county, TestRoster.Envoy, "b");
        await county.DeliverAsync();
        await PostAsync(county, TestRoster.Instructor, "c");
        county.Time.Advance(TimeSpan.FromMinutes(1));
        await county.DeliverAsync();
        Assert.Equal([TestRoster.SecondEnvoy, TestRoster.Envoy], county.Platform.Calls[0].Accounts);
        Assert.Contains(county.Platform.Calls.Skip(1), call => call.Accounts.SequenceEqual(county.Platform.Calls[0].Accounts) && call.Text == county.Platform.Calls[0].Text);
        Assert.Equal(3, county.Platform.Calls.Count);
    }

    [Fact]
    public async Task An_outcome_that_stays_unknown_is_given_up_before_a_repetition_could_be_a_second_message_and_the_office_is_told()
    {
        await using var county = await TestCounty.OpenAsync();
        for (var call = 0; call < 100; call++)
            county.Platform.Outcomes.Enqueue(Unknown);
        await PostAsync(county, TestRoster.Envoy, "a");
        for (var minute = 0; minute < 30; minute++)
        {
            await county.DeliverAsync();
            county.Time.Advance(TimeSpan.FromMinutes(1));
        }
        var calls = county.Platform.Calls.Count(call => call.Accounts.Contains(TestRoster.Envoy));
        county.Platform.Outcomes.Clear();
        county.Time.Advance(TimeSpan.FromHours(1));
        Assert.Contains("发给王建国的会议邀请不能确定是否送达，请另行和本人确认。", await county.ReceivedAsync(TestRoster.Office));
        Assert.Equal(calls, county.Platform.Calls.Count(call => call.Accounts.Contains(TestRoster.Envoy)));
    }

    [Fact]
    public async Task A_process_that_died_in_the_middle_of_a_call_repeats_that_call()
    {
        await using var county = await TestCounty.OpenAsync();
        await PostAsync(county, TestRoster.Envoy, "a");
        await county.WriteAsync(async (session, token) =>
            await county.Get<Bot.Delivery.ClaimDesk>().ClaimDueAsync(session, county.Time.GetUtcNow(), token));
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        county.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task Somebody_the_platform_refuses_is_told_to_the_office_and_the_others_are_sent()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Platform.Outcomes.Enqueue(SendResult.Done with { RefusedAccounts = [TestRoster.Envoy] });
        await PostAsync(county, TestRoster.Envoy, "a");
        await PostAsync(county, TestRoster.SecondEnvoy, "b");
        Assert.StartsWith("发给王建国的会议邀请没能送达", Assert.Single(await county.ReceivedAsync(TestRoster.Office)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_an_account_is_told_to_the_office()
    {
        await using var county = await TestCounty.OpenAsync();
        await PostAsync(county, TestRoster.Envoy, "a");
        await county.ApplyAsync(new RosterDraft([], [new PersonDraft("P1", "王建国")], []));
        await county.DeliverAsync();
        Assert.StartsWith("发给王建国的会议邀请没能送达", Assert.Single(await county.ReceivedAsync(TestRoster.Office)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_waits_longer_each_time_and_ends()
    {
        await using var county = await TestCounty.OpenAsync();
        for (var call = 0; call < 50; call++)
            county.Platform.Outcomes.Enqueue(new SendResult(SendCategory.Retry, "-1"));
        await PostAsync(county, TestRoster.Envoy, "a");
        await county.DeliverAsync();
        county.Time.Advance(TimeSpan.FromSeconds(3.9));
        await county.DeliverAsync();
        Assert.Single(county.Platform.Calls);
        for (var round = 0; round < 40; round++)
        {
            county.Time.Advance(TimeSpan.FromMinutes(5));
            await county.DeliverAsync();
        }
        Assert.Equal(10, county.Platform.Calls.Count(call => call.Accounts.Contains(TestRoster.Envoy)));
    }

    [Fact]
    public async Task A_wrong_configuration_loses_nothing_it_is_asked_again_every_five_minutes()
    {
        await using var county = await TestCounty.OpenAsync();
        for (var call = 0; call < 20; call++)
            county.Platform.Outcomes.Enqueue(new SendResult(SendCategory.Alert, "60020"));
        await PostAsync(county, TestRoster.Envoy, "a");
        for (var round = 0; round < 20; round++)
        {
            await county.DeliverAsync();
            county.Time.Advance(TimeSpan.FromMinutes(5));
        }
        Assert.Equal(20, county.Platform.Calls.Count);
        await county.DeliverAsync();
        county.Time.Advance(TimeSpan.FromDays(1));
        await county.DeliverAsync();
        Assert.Equal(21, county.Platform.Calls.Count);
    }

    [Fact]
    public async Task The_platform_s_wait_is_obeyed()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Platform.Outcomes.Enqueue(new SendResult(SendCategory.Wait, "45009") { RetryAfter = TimeSpan.FromMinutes(1) });
        await PostAsync(county, TestRoster.Envoy, "a");
        await county.DeliverAsync();
        county.Time.Advance(TimeSpan.FromSeconds(59));
        await county.DeliverAsync();
        Assert.Single(county.Platform.Calls);
        county.Time.Advance(TimeSpan.FromSeconds(1));
        await county.DeliverAsync();
        Assert.Equal(2, county.Platform.Calls.Count);
    }

    [Fact]
    public async Task Nobody_is_sent_more_than_thirty_messages_a_minute()
    {
        await using var county = await TestCounty.OpenAsync();
        for (var number = 0; number < 40; number++)
            await PostAsync(county, TestRoster.Envoy, $"k{number}", $"第{number}条");
        await PostAsync(county, TestRoster.SecondEnvoy, "other");
        await county.DeliverAsync();
        Assert.Equal(30, county.Platform.Calls.Count(call => call.Accounts.Contains(TestRoster.Envoy)));
        Assert.Contains(county.Platform.Calls, call => call.Accounts.Contains(TestRoster.SecondEnvoy));
        county.Time.Advance(TimeSpan.FromMinutes(1.1));
        Assert.Equal(40, (await county.ReceivedAsync(TestRoster.Envoy)).Count);
    }
}
