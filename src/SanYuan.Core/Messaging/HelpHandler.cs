using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Messaging;

/// <summary>Help, small talk, and what was not understood: each sender hears what they can do, in their own role.</summary>
public sealed class HelpHandler : IIntentHandler
{
    const Roles Everybody = (Roles)int.MaxValue;

    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles>
    {
        [Intent.Help] = Everybody,
        [Intent.Chitchat] = Everybody,
        [Intent.Unknown] = Everybody,
    };

    public Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(request.Interpretation.Intent switch
        {
            Intent.Help => HelpWords.Help(request.Sender.Roles),
            Intent.Chitchat => HelpWords.Chitchat,
            _ => HelpWords.NotUnderstood(request.Sender.Roles),
        }));
}
