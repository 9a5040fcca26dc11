using System.CommandLine;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Commands;

/// <summary>Shows what did not arrive and sends it again, also while the service runs: it notices within a second.</summary>
internal static class OutboxCommand
{
    public static Command Create() => new("outbox", "Messages that did not arrive: list them, send them again.") { CreateList(), CreateResend() };

    static Command CreateList()
    {
        var status = new Option<string?>("--status") { Description = "dropped, unknown or pending; left out: dropped and unknown." };
        var limit = new Option<int>("--limit") { Description = "At most so many lines.", DefaultValueFactory = _ => 100 };
        var command = new Command("list", "Lists messages of the last 30 days, the latest first: number, receiver, kind, status, when, calls made, why.") { status, limit };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = Status(parsed.GetValue(status));
            if (parsed.GetValue(limit) is not (>= 1 and <= 100_000 and var most))
                throw new CommandException("--limit must be a number from 1 to 100000.");
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            var clock = host.Get<CountyClock>();
            foreach (var letter in await host.Get<DeadLetters>().ListAsync(wanted, most, cancellationToken))
                Console.Out.WriteLine(OutboxWords.Line(letter, host.Roster.View.Snapshot.PersonById(letter.Entry.Message.Receiver)?.Name, clock.ToLocal(letter.At)));
            return 0;
        });
        return command;
    }

    static Command CreateResend()
    {
        var id = new Argument<long?>("ID") { Description = "The number of `outbox list`.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all-dropped") { Description = "Everything dropped in the last 30 days." };
        var by = new Option<string>("--by") { Description = "Who sends again; kept.", DefaultValueFactory = _ => Environment.UserName };
        var command = new Command("resend", "Sends a message again that did not arrive, or perhaps not.") { id, all, by };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(all) == parsed.GetValue(id) is not null)
                throw new CommandException("Give a number from `outbox list`, or --all-dropped, and not both.");
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            var letters = host.Get<DeadLetters>();
            if (parsed.GetValue(id) is not { } number)
                Console.Out.WriteLine(OutboxWords.Resent(await letters.ResendDroppedAsync(parsed.GetValue(by)!, cancellationToken)));
            else
                Console.Out.WriteLine(Told(number, await letters.ResendAsync(number, parsed.GetValue(by)!, cancellationToken)));
            return 0;
        });
        return command;
    }

    static OutboxStatus? Status(string? text) => text switch
    {
        null => null,
        "dropped" => OutboxStatus.Dropped,
        "unknown" => OutboxStatus.Unknown,
        "pending" => OutboxStatus.Pending,
        _ => throw new CommandException("--status must be dropped, unknown or pending."),
    };

    static string Told(long number, ResendAnswer answer) => answer switch
    {
        ResendAnswer.Resent => OutboxWords.Resent(1),
        ResendAnswer.MayArriveTwice => OutboxWords.MayArriveTwice,
        _ => throw new CommandException(OutboxWords.Refused(number, answer)),
    };
}
