using System.CommandLine;
using SanYuan.Core.Access;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Commands;

/// <summary>Makes a token by which another program uses the API.</summary>
internal static class TokenCommand
{
    static readonly Argument<string> Name = new("NAME") { Description = "What the token is for; each name once." };
    static readonly Option<string?> Unit = new("--unit") { Description = "The code of the one unit the program sees and calls meetings for; without it, the whole county." };
    static readonly Option<bool> ReadOnly = new("--read-only") { Description = "The program may look, and call nothing." };

    public static Command Create()
    {
        var create = new Command("create", "Makes a token; it is printed once, alone on the last line.") { Name, Unit, ReadOnly };
        create.SetAction(async (parsed, cancellationToken) =>
        {
            var client = new ApiClient(parsed.GetValue(Name) ?? "", parsed.GetValue(Unit), parsed.GetValue(ReadOnly));
            if (client.Name.Length is 0 or > 64)
                throw new CommandException("A token's name holds 1 to 64 characters.");
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            var token = await CreateAsync(client, host, cancellationToken);
            Console.Out.WriteLine($"{client.Name}: give this token as Authorization: Bearer TOKEN. It is shown only now.");
            Console.Out.WriteLine(token);
            return 0;
        });
        return new Command("token", "Tokens for programs that use the API.") { create };
    }

    static async Task<string> CreateAsync(ApiClient client, LedgerHost host, CancellationToken cancellationToken)
    {
        await host.Get<CurrentRoster>().RefreshAsync(cancellationToken);
        if (client.UnitCode is { } code && host.Get<CurrentRoster>().View.Snapshot.UnitByCode(code) is null)
            throw new CommandException($"There is no unit with the code '{code}': look it up in the roster.");
        var token = ApiToken.Create();
        var now = host.Get<CountyClock>().Now;
        return await host.Ledger.WriteAsync((session, cancellation) => session.Access.AddTokenAsync(client, ApiToken.Hash(token), now, cancellation), cancellationToken)
            ? token
            : throw new CommandException($"There is a token named '{client.Name}' already: choose another name.");
    }
}
