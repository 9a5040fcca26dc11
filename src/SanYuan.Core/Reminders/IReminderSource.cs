using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Reminders;

/// <summary>Something that is open and that somebody should hear of, as the ledger tells today. It goes into the day's one combined message.</summary>
/// <param name="Receiver">Who is told.</param>
/// <param name="Key">
/// One thing at one step: <c>finding:12:overdue</c>. The same key is said to a person once; a step further up the ladder, or a repetition
/// that the rule asks for, has another last part.
/// </param>
/// <param name="Line">What is open, one short line (30 characters or so), without a mark at its end.</param>
/// <param name="Why">The rule and the facts.</param>
public sealed record ReminderItem(PersonId Receiver, string Key, string Line, Why Why)
{
    /// <summary>The thing itself, whatever the step: what stands before the key's last colon.</summary>
    public string Subject => Key[..Key.LastIndexOf(':')];

    /// <summary>What to answer once it is done, for example 「问题12已整改：…」; empty when there is nothing to say.</summary>
    public string Answer { get; init; } = "";

    /// <summary>What is said first; the day something is or was due, the county's calendar.</summary>
    public required DateOnly Due { get; init; }
}

/// <summary>One capability's open things. What is done, excused or taken back is no longer told, so the reminding stops by itself.</summary>
public interface IReminderSource
{
    /// <summary>All that should be said on <paramref name="today"/> or was not said before; said or not is not its concern.</summary>
    /// <param name="of">Whose alone are asked for, so that no more is read than theirs need; what is told of others besides is left out. Null: everybody's.</param>
    Task<IReadOnlyList<ReminderItem>> OpenAsync(PersonId? of, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken);
}
