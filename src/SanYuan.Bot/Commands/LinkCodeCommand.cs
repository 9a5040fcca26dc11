using System.CommandLine;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Commands;

/// <summary>Gives a person of the roster a one-time code to tie their chat account to their name.</summary>
internal static class LinkCodeCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("CODE") { Description = "The person's code in the roster (编码)." };
        var command = new Command("link-code", "Issues a one-time code by which a person ties a chat account to their name; printed once, alone on the last line.") { code };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            var person = host.Roster.View.Snapshot.PersonByCode(parsed.GetValue(code)!)
                ?? throw new CommandException($"There is no person with code '{parsed.GetValue(code)}' in the roster: check the 编码 column of the sheet 人员.");
            var secret = LinkCode.Create();
            var expires = host.Get<CountyClock>().Now + LinkCode.Lifetime;
            await host.Ledger.WriteAsync(
                async (session, token) =>
                {
                    await session.LinkCodes.IssueAsync(LinkCode.Hash(secret), person.Id, expires, token);
                    return true;
                },
                cancellationToken);
            Console.Out.WriteLine($"{person.Name}：请本人在 {expires:yyyy-MM-dd HH:mm} 前把下面的绑定码发给应用，只能用一次。");
            Console.Out.WriteLine(secret);
            return 0;
        });
        return command;
    }
}
