namespace SanYuan.Core.Messaging;

/// <param name="Number">The order in which things were said; a client asks for what comes after the last it has.</param>
/// <param name="Activity">As the client gets it: JSON.</param>
public sealed record DirectLineEntry(long Number, string Activity);

/// <summary>What was said in Direct Line's conversations, for the clients that show it. The ledger proper is the inbox: this is forgotten after some days.</summary>
public interface IDirectLineLog
{
    /// <summary>Writes what was said, unless it stands there already.</summary>
    /// <param name="id">The activity's own, unique within the conversation.</param>
    Task AddAsync(string conversation, string id, string activity, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>What was said after an entry, in order.</summary>
    Task<IReadOnlyList<DirectLineEntry>> AfterAsync(string conversation, long number, int limit, CancellationToken cancellationToken);

    /// <summary>Forgets what was said before a moment, in any conversation.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
