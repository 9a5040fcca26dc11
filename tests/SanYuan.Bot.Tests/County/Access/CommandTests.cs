using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Bot.Tests.County.Access;

/// <summary>Every command, sent for real by somebody in every role.</summary>
public sealed class CommandTests
{
    public static TheoryData<Roles> EveryRole => [.. AccessCounty.Holders.Keys];

    static IReadOnlyList<IChatCommand> Registered(TestCounty county) => county.Get<CommandDesk>().Commands;

    /// <summary>Those of which it is known who may use them; that none is missing is a test of its own.</summary>
    static IEnumerable<IChatCommand> Stated(TestCounty county) => Registered(county).Where(command => Allowed.Commands.ContainsKey(command.Name));

    static bool May(Roles role, string command) => Allowed.Commands[command] == Allowed.Rostered || (Allowed.Commands[command] & role) != 0;

    [Fact]
    public async Task Every_command_states_who_may_use_it()
    {
        await using var county = await TestCounty.OpenAsync();
        var registered = Registered(county).Select(command => command.Name).ToList();
        Assert.Equal(registered.Distinct(), registered);
        var unstated = registered.Except(Allowed.Commands.Keys).ToList();
        Assert.True(unstated.Count == 0, $"Whoever adds a command states who may use it, in Allowed.Commands: {string.Join(", ", unstated)}");
        var gone = Allowed.Commands.Keys.Except(registered).ToList();
        Assert.True(gone.Count == 0, $"Stated in Allowed.Commands, but no command any more: {string.Join(", ", gone)}");
    }

    [Fact]
    public async Task Every_example_is_taken_by_its_own_command()
    {
        await using var county = await AccessCounty.OpenAsync();
        foreach (var command in Registered(county))
            Assert.Equal((command.Example, command.Name), (command.Example, Taker(county, command.Example)));
    }

    [Fact]
    public async Task No_command_takes_what_means_something_else()
    {
        await using var county = await AccessCounty.OpenAsync();
        foreach (var (_, sentence) in Allowed.Intents.Values)
            Assert.Equal((sentence, null), (sentence, Taker(county, sentence)));
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Whoever_may_not_use_a_command_is_told_what_to_do_and_changes_nothing(Roles role)
    {
        await using var county = await AccessCounty.OpenAsync();
        var (before, refused) = (await county.RowsAsync(), new List<string>());
        foreach (var command in Stated(county).Where(command => !May(role, command.Name)))
        {
            var reply = await county.SayAsync(AccessCounty.Holders[role], command.Example);
            if (role == Roles.None)
                Assert.Equal((command.Name, "您好，您目前没有在任的聘任，这条没有记入台账。如有疑问请联系县委党建办。"), (command.Name, reply));
            else
                refused.Add($"{command.Name}: not_allowed");
            AssertFriendly(command.Name, reply);
            Assert.Equal(refused, await county.RefusalsAsync());
            Assert.Equal((command.Name, ""), (command.Name, AccessCounty.Difference(before, await county.RowsAsync())));
        }
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Whoever_may_use_a_command_is_heard(Roles role)
    {
        await using var county = await AccessCounty.OpenAsync();
        foreach (var command in Stated(county).Where(command => May(role, command.Name)))
        {
            var reply = await county.SayAsync(AccessCounty.Holders[role], command.Example);
            Assert.NotEmpty(reply);
            Assert.DoesNotContain("没有在任的聘任", reply, StringComparison.Ordinal);
            Assert.DoesNotContain($"{command.Name}: not_allowed", await county.RefusalsAsync());
        }
    }

    [Fact]
    public async Task A_stranger_gets_one_sentence_to_every_command_and_nothing_of_it_is_kept()
    {
        await using var county = await AccessCounty.OpenAsync();
        var before = await county.RowsAsync();
        foreach (var command in Registered(county))
            Assert.StartsWith("您好，这里是三员工作服务。您的账号还没有登记，请联系", await county.SayAsync(AccessCounty.Stranger, command.Example), StringComparison.Ordinal);
        Assert.Equal("", AccessCounty.Difference(before, await county.RowsAsync()));
        Assert.Empty(await county.RefusalsAsync());
    }

    /// <summary>A refusal says whom to ask, or what to say instead.</summary>
    internal static void AssertFriendly(string what, string reply) =>
        Assert.True(Array.Exists(["请联系", "可以", "回「", "回复「"], advice => reply.Contains(advice, StringComparison.Ordinal)), $"To {what} nothing is said that could be done: {reply}");

    /// <summary>The name of the first command whose form the text fits; null when it is none.</summary>
    static string? Taker(TestCounty county, string text)
    {
        var desk = new CommandDesk(Registered(county));
        var (view, now) = (county.Get<CurrentRoster>().View, county.Get<CountyClock>().Now);
        var message = new InboundMessage(ChannelNames.WeCom, "m", TestRoster.Office, InboundKind.Text, text, now);
        var sender = new Sender(view.Snapshot.PersonByCode("B1")!, Roles.Office);
        return desk.Fitting(new Request(message, sender, new Interpretation(Intent.Unknown, [Statement.Empty]), view.Snapshot, now)) is [var first, ..] ? first.Command.Name : null;
    }
}
