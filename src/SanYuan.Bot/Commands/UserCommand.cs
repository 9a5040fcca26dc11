using System.CommandLine;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Access;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Commands;

/// <summary>Local accounts of the console: for a first start, and for those without WeCom.</summary>
internal static class UserCommand
{
    /// <summary>Where the service answers when nothing else is said.</summary>
    const string OwnMachine = "http://127.0.0.1:5080";

    static readonly Argument<string> Name = new("NAME") { Description = $"What its owner types at the sign-in; 1 to {ConsoleAccount.MaxName} characters." };
    static readonly Option<string> Role = new("--role") { Description = "office, leader, administrator; or with --person also selecting-unit, liaison, appointee." };
    static readonly Option<string?> Person = new("--person") { Description = "The code (编码) of the person of the roster it belongs to; it then may do what the roster says of them." };
    static readonly Option<bool> Again = new("--again") { Description = "Gives an account there is a new link; its password and sessions end at once." };

    static readonly Roles[] Known = [Roles.Office, Roles.Leader, Roles.Administrator, Roles.SelectingUnit, Roles.Liaison, Roles.Appointee];

    public static Command Create() => new("user", "Local accounts of the office console.") { Add(), List(), Remove() };

    static Command Add()
    {
        var add = new Command("add", "Makes an account and prints a link, alone on the last line, by which its owner chooses a password: good once, for 24 hours.") { Name, Role, Person, Again };
        add.SetAction(async (parsed, cancellationToken) =>
        {
            var name = ConsoleAccount.Normalise(parsed.GetValue(Name) ?? "");
            if (name.Length is 0 or > ConsoleAccount.MaxName || name.Any(char.IsControl))
                throw new CommandException($"An account's name holds 1 to {ConsoleAccount.MaxName} characters.");
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            if (!parsed.GetValue(Again))
                await AddAsync(name, parsed.GetValue(Role), parsed.GetValue(Person), host, cancellationToken);
            var (secret, expires) = await IssueAsync(name, host, cancellationToken);
            Console.Out.WriteLine($"{name}: hand this link over by a way only its owner reads. It is good once, until {expires:yyyy-MM-dd HH:mm}.");
            Console.Out.WriteLine($"{(host.Get<IOptions<CountySettings>>().Value.PublicUrl ?? OwnMachine).TrimEnd('/')}{AccountLink.Path}{secret}");
            return 0;
        });
        return add;
    }

    static Command List()
    {
        var list = new Command("list", "Prints a line for each account: name, role, person, and whether a password was chosen.");
        list.SetAction(async (_, cancellationToken) =>
        {
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            foreach (var account in await host.Ledger.ReadAsync((session, token) => session.Accounts.ListAsync(token), cancellationToken))
                Console.Out.WriteLine(string.Join('\t', account.Name, Spelled(account.Role), PersonOf(account, host.Roster.View.Snapshot), account.PasswordHash is null ? "no password yet" : "password chosen"));
            return 0;
        });
        return list;
    }

    static Command Remove()
    {
        var remove = new Command("remove", "Takes an account away; whoever is signed in by it is out at once.") { Name };
        remove.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            var account = await FindAsync(ConsoleAccount.Normalise(parsed.GetValue(Name) ?? ""), host, cancellationToken);
            await WriteAsync(host, (session, token) => session.Accounts.RemoveAsync(account.Id, host.Get<CountyClock>().Now, token), cancellationToken);
            Console.Out.WriteLine($"{account.Name}: removed.");
            return 0;
        });
        return remove;
    }

    static async Task AddAsync(string name, string? role, string? code, LedgerHost host, CancellationToken cancellationToken)
    {
        var roles = Read(role);
        var person = code is null ? null : host.Roster.View.Snapshot.PersonByCode(code) ?? throw new CommandException($"There is no person with code '{code}' in the roster: check the 编码 column of the sheet 人员.");
        var now = host.Get<CountyClock>();
        if (person is null && (roles & ConsoleAccount.Lasting) == 0)
            throw new CommandException($"An account for {role} belongs to a person of the roster: give --person CODE.");
        if (person is not null && (host.Roster.View.Snapshot.RolesOf(person.Id, now.Today) & roles) == 0)
            throw new CommandException($"The roster does not say that '{code}' is {role}: put that right in the sheet 人员 or 聘任 and import it.");
        if (!await host.Ledger.WriteAsync((session, token) => session.Accounts.AddAsync(name, roles, person?.Id, now.Now, token), cancellationToken))
            throw new CommandException($"There is an account named '{name}' already: choose another name, or give --again for a new link.");
    }

    static async Task<(string Secret, DateTimeOffset Expires)> IssueAsync(string name, LedgerHost host, CancellationToken cancellationToken)
    {
        var account = await FindAsync(name, host, cancellationToken);
        var (secret, expires) = (ConsoleSecret.Create(), host.Get<CountyClock>().Now + AccountLink.Lifetime);
        await WriteAsync(host, (session, token) => session.Accounts.IssueLinkAsync(account.Id, ConsoleSecret.Hash(secret), expires, token), cancellationToken);
        return (secret, expires);
    }

    static async Task<ConsoleAccount> FindAsync(string name, LedgerHost host, CancellationToken cancellationToken) =>
        await host.Ledger.ReadAsync((session, token) => session.Accounts.FindAsync(name, token), cancellationToken)
        ?? throw new CommandException($"There is no account named '{name}': see `user list`.");

    static Task<bool> WriteAsync(LedgerHost host, Func<Core.Ledger.ILedgerSession, CancellationToken, Task> work, CancellationToken cancellationToken) => host.Ledger.WriteAsync(
        async (session, token) =>
        {
            await work(session, token);
            return true;
        },
        cancellationToken);

    static Roles Read(string? role) => Array.Find(Known, one => Spelled(one) == role) is not Roles.None and var found
        ? found
        : throw new CommandException($"--role must be one of: {string.Join(", ", Known.Select(Spelled))}.");

    static string Spelled(Roles role) => Code<Roles>.Of(role).Replace('_', '-');

    static string PersonOf(ConsoleAccount account, RosterSnapshot roster) =>
        account.Person is { } id && roster.PersonById(id) is { } person ? $"{person.Code} {person.Name}" : "-";
}
