using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class RosterContract(TestDatabase database) : LedgerContract(database)
{
    [Fact]
    public async Task An_account_renamed_by_its_platform_is_its_persons_and_one_that_is_gone_is_nobodys()
    {
        await ApplyAccountsAsync();
        Assert.True(await WriteAsync((session, token) => session.Roster.MoveAccountAsync(new ChannelAccount(ChannelNames.WeCom, "one"), "one-2", token)));
        Assert.False(await WriteAsync((session, token) => session.Roster.MoveAccountAsync(new ChannelAccount(ChannelNames.WeCom, "one-2"), "two", token)));
        Assert.Equal((null, "一", "二"), await HoldersAsync());
        Assert.True(await WriteAsync((session, token) => session.Roster.MoveAccountAsync(new ChannelAccount(ChannelNames.WeCom, "one-2"), null, token)));
        Assert.Equal((null, null, "二"), await HoldersAsync());

        Task ApplyAccountsAsync() => WriteAsync((session, token) => session.Roster.ApplyAsync(
            new RosterDraft([], [Holder("A1", "一", "one"), Holder("A2", "二", "two")], []), token));

        static PersonDraft Holder(string code, string name, string account) => new(code, name) { Accounts = [new ChannelAccount(ChannelNames.WeCom, account)] };

        async Task<(string? Old, string? New, string? Other)> HoldersAsync()
        {
            var roster = await ReadAsync((session, token) => session.Roster.ReadAsync(token));
            return (Name("one"), Name("one-2"), Name("two"));

            string? Name(string account) => roster.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, account))?.Name;
        }
    }

    [Fact]
    public void The_roster_comes_back_as_it_was_applied()
    {
        var unit = Roster.UnitByCode("U1")!;
        Assert.Equal(["疾控", "疾控中心"], unit.Aliases);
        Assert.Equal(("县疾控中心", UnitKind.Organ, "民生", 2, true, "人民路1号"), (unit.Name, unit.Kind, unit.Sector, unit.Stars, unit.IsWeak, unit.Address));
        Assert.Equal(GeoPoint.Of(23.134, 113.358), unit.Place);
        Assert.Null(Roster.UnitByCode("U2")!.Place);
        var person = Roster.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, "wangjianguo"))!;
        Assert.Equal(("P1", "王建国", true, "13800000001"), (person.Code, person.Name, person.IsRetiredFromPost, person.Phone));
        var appointment = Assert.Single(Roster.AppointmentsOf(person.Id));
        Assert.Equal((Roles.Envoy, unit.Id, "统一派驻", new DateOnly(2019, 1, 1)), (appointment.Role, appointment.Unit, appointment.Way, appointment.TrainingPassed));
        Assert.Equal(Roster.UnitByCode("U2")!.Id, appointment.SelectingUnit);
        Assert.Equal(["L1"], Roster.LiaisonsOf(unit.Id).Select(liaison => liaison.Code));
    }

    [Fact]
    public async Task Applying_the_same_again_changes_nothing()
    {
        var change = await WriteAsync((session, token) => session.Roster.ApplyAsync(Rosters.Small, token));
        Assert.Equal(new RosterChange(new ChangeCount(0, 0, 2), new ChangeCount(0, 0, 3), new ChangeCount(0, 0, 2)), change);
    }

    [Fact]
    public async Task Every_change_raises_the_version()
    {
        var before = await ReadAsync((session, token) => session.Roster.VersionAsync(token));
        await WriteAsync((session, token) => session.Roster.ApplyAsync(Rosters.Small, token));
        Assert.True(await ReadAsync((session, token) => session.Roster.VersionAsync(token)) > before);
    }

    [Fact]
    public async Task A_known_code_is_updated_and_keeps_its_id()
    {
        var draft = new RosterDraft([new UnitDraft("U1", "县疾病预防控制中心", UnitKind.Organ) { Aliases = ["疾控"] }], [], [new AppointmentDraft("P1", Roles.Envoy, "U1", new DateOnly(2019, 1, 1)) { End = new DateOnly(2019, 6, 30) }]);
        await WriteAsync((session, token) => session.Roster.ApplyAsync(draft, token));
        var after = await ReadAsync((session, token) => session.Roster.ReadAsync(token));
        Assert.Equal((Unit, "县疾病预防控制中心"), (after.UnitByCode("U1")!.Id, after.UnitByCode("U1")!.Name));
        Assert.Equal(new DateOnly(2019, 6, 30), Assert.Single(after.AppointmentsOf(Envoy)).End);
        Assert.Equal(2, after.Units.Count);
    }

    [Fact]
    public async Task Two_people_can_swap_their_accounts()
    {
        var draft = new RosterDraft(
            [],
            [
                new PersonDraft("P1", "王建国") { Accounts = [new ChannelAccount(ChannelNames.WeCom, "lixiuying")] },
                new PersonDraft("P2", "李秀英") { Accounts = [new ChannelAccount(ChannelNames.WeCom, "wangjianguo")] },
            ],
            []);
        await WriteAsync((session, token) => session.Roster.ApplyAsync(draft, token));
        var after = await ReadAsync((session, token) => session.Roster.ReadAsync(token));
        Assert.Equal("P2", after.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, "wangjianguo"))!.Code);
    }

    [Fact]
    public async Task A_link_code_ties_an_account_once()
    {
        var account = new ChannelAccount(ChannelNames.WeCom, "zhao");
        await WriteAsync((session, token) => session.LinkCodes.IssueAsync("hash", Liaison, Noon.AddDays(7), token));
        Assert.Equal("赵联络", await WriteAsync((session, token) => session.LinkCodes.RedeemAsync("hash", account, Noon, token)));
        Assert.Null(await WriteAsync((session, token) => session.LinkCodes.RedeemAsync("hash", account with { Account = "thief" }, Noon, token)));
        var after = await ReadAsync((session, token) => session.Roster.ReadAsync(token));
        Assert.Equal("L1", after.PersonByAccount(account)!.Code);
    }

    [Fact]
    public async Task A_link_code_ends_with_its_time_and_with_the_next_one()
    {
        var account = new ChannelAccount(ChannelNames.WeCom, "zhao");
        await WriteAsync((session, token) => session.LinkCodes.IssueAsync("first", Liaison, Noon.AddDays(7), token));
        await WriteAsync((session, token) => session.LinkCodes.IssueAsync("second", Liaison, Noon.AddDays(7), token));
        Assert.Null(await WriteAsync((session, token) => session.LinkCodes.RedeemAsync("first", account, Noon, token)));
        Assert.Null(await WriteAsync((session, token) => session.LinkCodes.RedeemAsync("second", account, Noon.AddDays(7), token)));
    }
}
