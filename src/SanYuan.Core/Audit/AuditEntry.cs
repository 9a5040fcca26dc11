using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Audit;

/// <summary>Something that was asked for and refused, so that nothing changed; and who came into the console and left it.</summary>
/// <param name="Person">Who asked; null for a stranger, and for an account of the console that is nobody's of the roster.</param>
/// <param name="Action">What was asked for, and why not: <c>finding.verify: own_work</c>. Without words of the message and without names.</param>
public sealed record AuditEntry(PersonId? Person, string Action, DateTimeOffset At, MessageSource Source);

public interface IAuditTrail
{
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> NewestAsync(int count, CancellationToken cancellationToken);
}
