using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Messaging.Commands;

/// <summary>A command that a message's words have the form of.</summary>
public readonly record struct FittingCommand(IChatCommand Command, CommandWords Words);

/// <summary>Finds the command a message is, and whether its sender may use it.</summary>
public sealed class CommandDesk(IEnumerable<IChatCommand> commands)
{
    readonly IReadOnlyList<IChatCommand> _commands = [.. commands];

    public IReadOnlyList<IChatCommand> Commands => _commands;

    /// <summary>Pure: the commands the message can be, in their order. A hundred forms are tried, so it is done before the transaction.</summary>
    public IReadOnlyList<FittingCommand> Fitting(Request request)
    {
        var text = FoldedText.Of(request.Message.Text);
        var fitting = new List<FittingCommand>();
        foreach (var command in _commands.Where(command => request.Message.Text.Length <= command.Longest).Where(command => request.Sender.Roles != Roles.None || command.Audience == IChatCommand.Everybody))
            if (CommandWords.Read(text, command.Form) is { } words)
                fitting.Add(new FittingCommand(command, words));
        return fitting;
    }

    /// <returns>Null when the message is no command.</returns>
    public static async Task<Reply?> TryAnswerAsync(IReadOnlyList<FittingCommand> fitting, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var (command, words) in fitting)
            if (await AnswerAsync(command, words, request, session, cancellationToken) is { } reply)
                return reply;
        return null;
    }

    /// <summary>Does the long part of a command, beside the writer.</summary>
    /// <returns>Null when the message is no long command, not for its sender, or was answered before.</returns>
    public static async Task<Remainder?> PrepareAsync(IReadOnlyList<FittingCommand> fitting, Request request, ILedger ledger, CancellationToken cancellationToken)
    {
        if (fitting is not [(ILongCommand command, var words), ..] || !IsFor(command, request))
            return null;
        var rest = await ledger.ReadAsync(
            async (session, token) => await session.Inbox.FindAsync(request.Message.Channel, request.Message.MessageId, token) is { Status: InboxStatus.Answered }
                ? null
                : await command.PrepareAsync(words, request, session, token),
            cancellationToken);
        return rest is null ? null : async (session, token) => (await rest(session, token)).For(command.Name);
    }

    static bool IsFor(IChatCommand command, Request request) => command.Audience == IChatCommand.Everybody || (command.Audience & request.Sender.Roles) != 0;

    static async Task<Reply?> AnswerAsync(IChatCommand command, CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var reply = IsFor(command, request)
            ? await command.HandleAsync(words, request, session, cancellationToken)
            : Reply.Refused("not_allowed", MessagingWords.NotForYou(command.Audience));
        return reply?.For(command.Name);
    }
}
