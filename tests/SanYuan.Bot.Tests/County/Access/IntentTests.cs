using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Bot.Tests.County.Access;

/// <summary>Every intent, in a sentence sent for real by somebody in every role.</summary>
public sealed class IntentTests
{
    public static TheoryData<Roles> EveryRole => [.. AccessCounty.Holders.Keys];

    [Fact]
    public async Task Every_intent_states_who_may_use_it()
    {
        await using var county = await TestCounty.OpenAsync();
        var served = county.Get<IEnumerable<IIntentHandler>>().SelectMany(handler => handler.Audiences.Keys).Order().ToList();
        Assert.Equal(served.Distinct(), served);
        var unstated = served.Except(Allowed.Intents.Keys).ToList();
        Assert.True(unstated.Count == 0, $"Whoever serves an intent states who may use it, in Allowed.Intents: {string.Join(", ", unstated)}");
        var gone = Allowed.Intents.Keys.Except(served).ToList();
        Assert.True(gone.Count == 0, $"Stated in Allowed.Intents, but served by nobody: {string.Join(", ", gone)}");
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Every_sentence_means_its_intent_to_whoever_may_use_it(Roles role)
    {
        await using var county = await AccessCounty.OpenAsync();
        foreach (var (intent, (who, sentence)) in Allowed.Intents)
            if ((who & role) != 0)
                Assert.Equal((sentence, intent), (sentence, Meant(county, sentence, role)));
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Whoever_may_not_use_an_intent_is_told_what_to_do_and_changes_nothing(Roles role)
    {
        await using var county = await AccessCounty.OpenAsync();
        var (before, refused) = (await county.RowsAsync(), new List<string>());
        foreach (var (intent, (who, sentence)) in Allowed.Intents)
        {
            if ((who & role) != 0)
                continue;
            var reply = await county.SayAsync(AccessCounty.Holders[role], sentence);
            // Words mean what their sender may do: 「…改到…」 moves a meeting of a liaison's, and corrects an entry of an appointee's.
            var meant = Meant(county, sentence, role);
            if (role != Roles.None && (Allowed.Intents[meant].Who & role) == 0)
                refused.Add($"{Code<Intent>.Of(meant)}: not_allowed");
            CommandTests.AssertFriendly($"{intent}", reply);
            Assert.Equal(refused, await county.RefusalsAsync());
            Assert.Equal((intent, ""), (intent, AccessCounty.Difference(before, await county.RowsAsync())));
        }
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Whoever_may_use_an_intent_is_heard(Roles role)
    {
        await using var county = await AccessCounty.OpenAsync();
        foreach (var (intent, (who, sentence)) in Allowed.Intents)
            if ((who & role) != 0)
                Assert.NotEmpty(await county.SayAsync(AccessCounty.Holders[role], sentence));
        Assert.DoesNotContain(await county.RefusalsAsync(), line => line.EndsWith("not_allowed", StringComparison.Ordinal));
    }

    static Intent Meant(TestCounty county, string sentence, Roles role) =>
        county.Get<CurrentRoster>().View.Interpreter.Interpret(sentence, county.Get<CountyClock>().Now, role).Intent;
}
