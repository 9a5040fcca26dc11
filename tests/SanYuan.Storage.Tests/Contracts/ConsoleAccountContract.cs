using SanYuan.Core.Access;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class ConsoleAccountContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateTimeOffset Later = Noon + AccountLink.Lifetime;

    Task<bool> AddAsync(string name, Roles role, PersonId? person = null) => WriteAsync((session, token) => session.Accounts.AddAsync(name, role, person, Noon, token));

    Task<ConsoleAccount?> FindAsync(string name) => ReadAsync((session, token) => session.Accounts.FindAsync(name, token));

    Task<ConsoleAccount?> LinkedAsync(string hash, DateTimeOffset now) => ReadAsync((session, token) => session.Accounts.FindByLinkAsync(hash, now, token));

    Task<ConsoleAccount?> RedeemAsync(string hash, DateTimeOffset now) => WriteAsync((session, token) => session.Accounts.RedeemLinkAsync(hash, "chosen", now, token));

    Task<ConsoleSession?> SessionAsync(string hash, DateTimeOffset? now = null) => ReadAsync((session, token) => session.Sessions.FindAsync(hash, now ?? Noon, token));

    async Task<long> WithLinkAsync(string name, string hash)
    {
        if (await FindAsync(name) is null)
            await AddAsync(name, Roles.Office);
        var account = (await FindAsync(name))!.Id;
        await WriteAsync((session, token) => session.Accounts.IssueLinkAsync(account, hash, Later, token));
        return account;
    }

    Task BeginAsync(string hash, long account) => WriteAsync((session, token) => session.Sessions.BeginAsync(hash, account, Noon, token));

    [Fact]
    public async Task A_name_is_given_once_and_again_after_its_account_was_removed()
    {
        Assert.True(await AddAsync("ban", Roles.Office));
        Assert.True(await AddAsync("an", Roles.Liaison, Liaison));
        Assert.False(await AddAsync("ban", Roles.Leader));
        var all = await ReadAsync((session, token) => session.Accounts.ListAsync(token));
        Assert.Equal([("an", Roles.Liaison, Liaison), ("ban", Roles.Office, null)], all.Select(one => (one.Name, one.Role, one.Person)));
        await WriteAsync((session, token) => session.Accounts.RemoveAsync(all[1].Id, Noon, token));
        Assert.Null(await FindAsync("ban"));
        Assert.True(await AddAsync("ban", Roles.Leader));
        Assert.Equal(Roles.Leader, (await FindAsync("ban"))!.Role);
    }

    [Fact]
    public async Task A_link_sets_a_password_once_and_until_it_is_over()
    {
        var account = await WithLinkAsync("ban", "h1");
        Assert.Equal((account, null), ((await LinkedAsync("h1", Noon))?.Id, await LinkedAsync("h1", Later)));
        Assert.Null(await RedeemAsync("h1", Later));
        Assert.Null(await RedeemAsync("other", Noon));
        Assert.Equal("chosen", (await RedeemAsync("h1", Noon))!.PasswordHash);
        Assert.Equal("chosen", (await FindAsync("ban"))!.PasswordHash);
        Assert.Null(await RedeemAsync("h1", Noon));
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before_it_the_password_and_the_sessions()
    {
        var account = await WithLinkAsync("ban", "h1");
        await RedeemAsync("h1", Noon);
        await BeginAsync("s1", account);
        await WithLinkAsync("ban", "h2");
        Assert.Equal((null, null), ((await FindAsync("ban"))!.PasswordHash, await SessionAsync("s1")));
        await WithLinkAsync("ban", "h3");
        Assert.Null(await LinkedAsync("h2", Noon));
    }

    [Fact]
    public async Task Removing_an_account_ends_its_link_and_its_sessions_and_nobody_elses()
    {
        var (account, other) = (await WithLinkAsync("ban", "h1"), await WithLinkAsync("an", "h2"));
        await BeginAsync("s1", account);
        await BeginAsync("s2", other);
        await WriteAsync((session, token) => session.Accounts.RemoveAsync(account, Noon, token));
        Assert.Equal((null, null), (await LinkedAsync("h1", Noon), await SessionAsync("s1")));
        Assert.Equal((other, "an"), ((await LinkedAsync("h2", Noon))!.Id, (await SessionAsync("s2"))!.Account!.Name));
    }

    [Fact]
    public async Task A_session_is_an_accounts_or_a_persons_until_it_is_ended_or_a_week_has_gone()
    {
        await AddAsync("an", Roles.Liaison, Liaison);
        await BeginAsync("s1", (await FindAsync("an"))!.Id);
        await WriteAsync((session, token) => session.Sessions.BeginAsync("s2", Envoy, Noon, token));
        Assert.Equal((Liaison, null), ((await SessionAsync("s1"))!.Account!.Person, (await SessionAsync("s1"))!.Person));
        Assert.Equal((null, Envoy), ((await SessionAsync("s2"))!.Account, (await SessionAsync("s2"))!.Person));
        Assert.NotNull(await SessionAsync("s2", Noon + ConsoleSession.Longest - TimeSpan.FromSeconds(1)));
        Assert.Null(await SessionAsync("s2", Noon + ConsoleSession.Longest));
        await WriteAsync((session, token) => session.Sessions.EndAsync("s1", token));
        Assert.Equal((null, Envoy), (await SessionAsync("s1"), (await SessionAsync("s2"))!.Person));
    }

    [Fact]
    public async Task Five_wrong_passwords_within_a_quarter_of_an_hour_lock_a_name_for_a_quarter_of_an_hour()
    {
        foreach (var minute in new[] { 0, 2, 4, 14 })
            Assert.False(await WrongAsync(minute));
        // The first is out of sight by now.
        Assert.False(await WrongAsync(15));
        Assert.Equal((false, false), (await IsLockedAsync(15), await IsLockedAsync(15, "other")));
        Assert.True(await WrongAsync(16));
        Assert.Equal((true, true, false), (await IsLockedAsync(16), await IsLockedAsync(30), await IsLockedAsync(31)));
        Assert.False(await IsLockedAsync(16, "other"));
        Assert.False(await WrongAsync(31));
    }

    [Fact]
    public async Task The_right_password_forgets_the_wrong_ones()
    {
        foreach (var minute in new[] { 0, 1, 2, 3 })
            await WrongAsync(minute);
        await WriteAsync((session, token) => session.SignInFailures.ForgetAsync("n", token));
        Assert.False(await WrongAsync(4));
    }

    [Fact]
    public async Task Keys_are_all_given_back_the_oldest_first()
    {
        await WriteAsync((session, token) => session.Keys.AddAsync("b", "<key id=\"1\" />", Noon, token));
        await WriteAsync((session, token) => session.Keys.AddAsync("a", "<key id=\"2\" />", Noon.AddDays(1), token));
        Assert.Equal(["<key id=\"1\" />", "<key id=\"2\" />"], await ReadAsync((session, token) => session.Keys.AllAsync(token)));
    }

    Task<bool> WrongAsync(int minute) => WriteAsync((session, token) => session.SignInFailures.AddAsync("n", Noon.AddMinutes(minute), token));

    Task<bool> IsLockedAsync(int minute, string name = "n") => ReadAsync((session, token) => session.SignInFailures.IsLockedAsync(name, Noon.AddMinutes(minute), token));
}
