using SanYuan.Core.Ledger;

namespace SanYuan.Core.Messaging.Commands;

/// <summary>What is left of a long command for the transaction of its message.</summary>
/// <returns>What the sender reads.</returns>
public delegate Task<Reply> Remainder(ILedgerSession session, CancellationToken cancellationToken);

/// <summary>
/// A command that reads so much that nobody else's message should wait meanwhile: it reads and works out beside the writer, of one consistent state, and
/// leaves to the transaction what it writes. What must still be so by then, the remainder looks at once more.
/// </summary>
public interface ILongCommand : IChatCommand
{
    /// <param name="session">To be read only.</param>
    Task<Remainder> PrepareAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken);

    async Task<Reply?> IChatCommand.HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        await (await PrepareAsync(words, request, session, cancellationToken))(session, cancellationToken);

    /// <summary>Nothing is left but to say it.</summary>
    protected internal static Remainder Say(Reply reply) => (_, _) => Task.FromResult(reply);
}
