using SanYuan.Core.Activities;
using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Assessment;

/// <summary>What people said and decided about the assessment. Rows are only ever added, and a contest answered.</summary>
public interface IAssessmentStore
{
    /// <summary>Everything the office set, in the order it did.</summary>
    Task<IReadOnlyList<FigureChange>> ChangesAsync(CancellationToken cancellationToken);

    Task ChangeAsync(IReadOnlyList<FigureSetting> settings, Change made, CancellationToken cancellationToken);

    /// <returns>Its number.</returns>
    Task<long> RateAsync(RatingDraft rating, CancellationToken cancellationToken);

    /// <summary>All of a year, those replaced by later ones too, in the order made.</summary>
    /// <param name="person">Who was rated; null: everybody.</param>
    Task<IReadOnlyList<Rating>> RatingsAsync(int year, PersonId? person, CancellationToken cancellationToken);

    /// <returns>Its number.</returns>
    Task<long> ContestAsync(ContestDraft contest, CancellationToken cancellationToken);

    Task<Contest?> ContestAsync(long number, CancellationToken cancellationToken);

    /// <summary>All of a year, in order of number.</summary>
    /// <param name="person">Whose score; null: everybody's.</param>
    Task<IReadOnlyList<Contest>> ContestsAsync(int year, PersonId? person, CancellationToken cancellationToken);

    /// <returns>False when it was answered before; then nothing was written.</returns>
    Task<bool> AnswerAsync(long contest, ContestAnswer answer, CancellationToken cancellationToken);
}
