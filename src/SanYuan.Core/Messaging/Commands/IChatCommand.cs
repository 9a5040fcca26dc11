using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging.Commands;

/// <summary>Something asked for in a fixed form of words, looked for before anything else is made of a message.</summary>
public interface IChatCommand
{
    /// <summary>Unique and lasting, because the audit trail names it: <c>finding.verify</c>.</summary>
    string Name { get; }

    /// <summary>The audience of what anybody of the roster may use, also one who has no role (any more).</summary>
    const Roles Everybody = (Roles)int.MaxValue;

    /// <summary>The audience of what whoever acts in some role today may use.</summary>
    const Roles AnyRole = Roles.Appointee | Roles.Liaison | Roles.Office | Roles.SelectingUnit | Roles.Leader | Roles.Administrator;

    /// <summary>Who may use it. Whose thing it is must be checked besides, where there is one.</summary>
    Roles Audience { get; }

    /// <summary>A sentence that means it, as it stands in the help.</summary>
    string Example { get; }

    /// <summary>
    /// Its words, from the first to the last (<c>^…$</c>), in the lexicon's spelling: half width, simplified, lower case; without blanks,
    /// quotation marks and full stops around them. A sentence that could be a report must not fit.
    /// </summary>
    Regex Form { get; }

    /// <summary>UTF-16 units of the longest message that can be it. What is longer is a report, but where people tell something at length.</summary>
    int Longest => 600;

    /// <returns>
    /// What the sender reads: at most four short lines. Something refused is <see cref="Reply.Refused"/>, and changes nothing. Null when the
    /// words turn out to mean something else.
    /// </returns>
    Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken);
}
