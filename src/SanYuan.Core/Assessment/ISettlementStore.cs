using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Assessment.Settlements;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Assessment;

/// <summary>Settled years as they were: rules, figures and what stands behind them. Nothing of it is ever changed.</summary>
public interface ISettlementStore
{
    Task<Settlement?> FindAsync(int year, CancellationToken cancellationToken);

    /// <summary>The scores of a settled year, in the order they were given.</summary>
    /// <param name="person">Null: everybody's.</param>
    Task<IReadOnlyList<Score>> ScoresAsync(int year, PersonId? person, CancellationToken cancellationToken);

    /// <exception cref="InvalidOperationException">The year is settled already.</exception>
    Task SettleAsync(Settlement settlement, IReadOnlyList<Score> scores, CancellationToken cancellationToken);

    /// <summary>Keeps what somebody of the office was shown before they confirm.</summary>
    Task PreviewAsync(Preview preview, CancellationToken cancellationToken);

    /// <summary>The last one this person was shown; null when there was none.</summary>
    Task<Preview?> LastPreviewAsync(PersonId person, CancellationToken cancellationToken);
}
