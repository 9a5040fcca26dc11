using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster;

/// <summary>Where one-time codes are kept; see <see cref="LinkCode"/>.</summary>
public interface ILinkCodeStore
{
    /// <summary>Keeps a code for a person; earlier unused codes of the person end.</summary>
    Task IssueAsync(string hash, PersonId person, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>Uses a code up and ties the account to its person, in place of an earlier account of that channel.</summary>
    /// <returns>The person's name; null when the code is unknown, used, or expired.</returns>
    Task<string?> RedeemAsync(string hash, ChannelAccount account, DateTimeOffset now, CancellationToken cancellationToken);
}
