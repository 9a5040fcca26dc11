using SanYuan.Core.Ledger;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging;

/// <summary>What a platform tells without anybody saying a word: of members, and of somebody who has opened the app.</summary>
public sealed class PlatformNews(MemberDesk members, Greeting greeting)
{
    public static bool Concerns(InboundKind kind) => kind == InboundKind.Entered || MemberDesk.Concerns(kind);

    internal Task<Reply> HearAsync(Visit visit, ILedgerSession session, CancellationToken cancellationToken) => visit switch
    {
        { Message.Kind: not InboundKind.Entered } => members.HearAsync(visit, session, cancellationToken),
        { Person: { } person, Roles: not Roles.None } => greeting.GreetAsync(visit, person, session, cancellationToken),
        _ => Task.FromResult(Reply.None),
    };
}
