using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Results;

/// <summary>保障: what a unit provides for its appointees (mechanism 10), in the words told.</summary>
/// <param name="On">The county's day on which it was told.</param>
public sealed record SupportDraft(UnitId Unit, string Text, DateOnly On, Change Told);

/// <summary>One as stored, not taken back.</summary>
/// <param name="Number">What people call it by (「保障3」).</param>
public sealed record UnitSupport(long Number, SupportDraft Content);

public interface ISupportStore
{
    /// <returns>Its number.</returns>
    Task<long> AddAsync(SupportDraft draft, CancellationToken cancellationToken);

    Task<UnitSupport?> FindAsync(long number, CancellationToken cancellationToken);

    /// <summary>Of these units, the newest first; how many there are in all.</summary>
    Task<(IReadOnlyList<UnitSupport> Newest, int Total)> OfAsync(IReadOnlyCollection<UnitId> units, int most, CancellationToken cancellationToken);

    /// <summary>Takes it back; it is kept, and no longer listed.</summary>
    Task WithdrawAsync(long number, Change made, CancellationToken cancellationToken);
}
