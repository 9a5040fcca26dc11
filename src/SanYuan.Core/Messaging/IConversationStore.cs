using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging;

/// <summary>Where a person can be written to unasked, on platforms where an account alone is no address: the conversation in which they last were.</summary>
public interface IConversationStore
{
    /// <returns>The platform's address of the conversation, in the channel's own form; null when none is known.</returns>
    Task<string?> FindAsync(ChannelAccount account, CancellationToken cancellationToken);

    /// <summary>Writes it in place of an earlier one.</summary>
    Task PutAsync(ChannelAccount account, string address, DateTimeOffset now, CancellationToken cancellationToken);
}
