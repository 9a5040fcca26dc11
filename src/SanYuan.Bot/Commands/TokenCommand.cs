using System.CommandLine;
using SanYuan.Core.Access;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Commands;

/// <summary>Makes a token by which another program reads the API.</summary>
internal static class TokenCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "What the token is for; each name once." };
        var create = new Command("create", "Makes a token; it is printed once, alone on the last line.") { name };
        create.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(name) is not { Length: > 0 and <= 64 } wanted)
                throw new CommandException("A token's name holds 1 to 64 characters.");
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            var token = ApiToken.Create();
            var now = host.Get<CountyClock>().Now;
            if (!await host.Ledger.WriteAsync((session, cancellation) => session.Access.AddTokenAsync(wanted, ApiToken.Hash(token), now, cancellation), cancellationToken))
                throw new CommandException($"There is a token named '{wanted}' already: choose another name.");
            Console.Out.WriteLine($"{wanted}: give this token as Authorization: Bearer TOKEN. It is shown only now.");
            Console.Out.WriteLine(token);
            return 0;
        });
        return new Command("token", "Tokens for programs that read the API.") { create };
    }
}
