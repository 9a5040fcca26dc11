using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using SanYuan.Bot.Tests.County.Access;
using SanYuan.Bot.WebConsole;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.WebConsole.SignIn;

/// <summary>Every address of the console, asked by nobody and by somebody of each role.</summary>
public sealed class ConsoleAccessTests
{
    [Fact]
    public async Task Every_page_states_who_may_use_it_and_says_the_same_as_what_is_stated_by_hand()
    {
        await using var host = await ConsoleHost.StartAsync();
        var endpoints = host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.Empty(endpoints
            .Where(one => one.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && one.Metadata.GetMetadata<OpenToAttribute>() is null && one.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(one => one.RoutePattern.RawText));
        foreach (var one in endpoints)
            if (one.Metadata.GetMetadata<OpenToAttribute>() is { } stated)
            {
                var methods = string.Join(',', one.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods);
                var address = $"{methods} /{one.RoutePattern.RawText!.TrimStart('/')}";
                Assert.Equal((address, ConsoleAddresses.All[address]), (address, stated.Roles));
            }
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_shown_nothing_at_any_of_them()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        foreach (var (address, _) in ConsoleAddresses.All)
        {
            if (Path(address) is { } path)
                AssertSentAway(address, await browser.GetAsync(path), 302);
            if (address.StartsWith("POST", StringComparison.Ordinal) || address.StartsWith("GET,POST", StringComparison.Ordinal))
                AssertSentAway(address, await browser.PostAsync(Path(address) ?? address.Split(' ')[1], new Dictionary<string, string> { ["words"] = "帮助" }), 303);
        }
    }

    public static TheoryData<Roles> EveryRole =>
        [Roles.Office, Roles.Administrator, Roles.Leader, Roles.SelectingUnit, Roles.Liaison, Roles.Envoy, Roles.Instructor, Roles.Supervisor, Roles.None];

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Each_role_is_let_in_where_it_is_stated_and_nowhere_else(Roles role)
    {
        await using var host = await ConsoleHost.StartAsync("Development");
        await host.ApplyAsync(new RosterDraft([], [County.TestRoster.Person("G1", "管理员甲", "guan") with { Identities = Roles.Administrator }], []));
        var (snapshot, today) = (host.Get<CurrentRoster>().View.Snapshot, host.Get<CountyClock>().Today);
        var person = role == Roles.None ? snapshot.PersonByCode("Q1")! : snapshot.People.First(one => snapshot.RolesOf(one.Id, today) == role);
        using var browser = host.Open();
        await browser.EnterAsAsync(person.Code);
        foreach (var (address, who) in ConsoleAddresses.All)
        {
            if (Path(address) is not { } path)
                continue;
            var status = (await browser.GetAsync(path)).Status;
            Assert.Equal((address, (who & role) == 0), (address, status == 403));
            Assert.True(status < 500, $"{address}: {status}");
        }
    }

    /// <summary>An address with something plausible in place of its parts; null where it is not read.</summary>
    static string? Path(string address) => address.StartsWith("GET", StringComparison.Ordinal)
        ? address.Split(' ')[1].Replace("{Number:long}", "1", StringComparison.OrdinalIgnoreCase).Replace("{Number:int}", "1", StringComparison.Ordinal).Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{PeriodKey}", "2019-10", StringComparison.Ordinal).Replace("{Figure:int}", "1", StringComparison.Ordinal)
            .Replace("{period}", "2019-10", StringComparison.Ordinal).Replace("{format}", "xlsx", StringComparison.Ordinal).Replace("{Year:int}", "2019", StringComparison.Ordinal)
            .Replace("{PersonCode}", "P1", StringComparison.Ordinal).Replace("units/{Code}", "units/U1", StringComparison.Ordinal).Replace("{Code}", "P1", StringComparison.Ordinal).Replace("{name}", "ledger", StringComparison.Ordinal)
        : null;

    static void AssertSentAway(string address, Browser.Answer answer, int status)
    {
        Assert.Equal((address, status, ""), (address, answer.Status, answer.Body));
        Assert.StartsWith("/signin", answer.Location, StringComparison.Ordinal);
    }
}
