using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Assessment.Ratings;

public enum RaterKind
{
    /// <summary>选派单位, after it heard the report.</summary>
    SelectingUnit,

    /// <summary>派驻单位, by its liaison.</summary>
    Unit,
}

/// <summary>优秀, 称职, 基本称职, 不称职 of a selecting unit; 满意, 基本满意, 不满意 of a unit.</summary>
public enum Grade
{
    Excellent,
    Competent,
    BarelyCompetent,
    Incompetent,
    Content,
    BarelyContent,
    NotContent,
}

/// <summary>What a unit thinks of an appointee's year. Rows are only ever added: of one year, person and rating unit the newest counts.</summary>
/// <param name="By">The rating unit.</param>
/// <param name="Words">What was said with it, verbatim; empty when nothing was.</param>
public sealed record RatingDraft(int Year, PersonId Person, RaterKind Rater, UnitId By, Grade Grade, string Words, Change Made);

/// <summary>A rating as stored.</summary>
public sealed record Rating(long Number, RatingDraft Content)
{
    /// <summary>Of 100.</summary>
    public static int PerCent(Grade grade) => grade switch
    {
        Grade.Excellent or Grade.Content => 100,
        Grade.Competent => 80,
        Grade.BarelyContent => 70,
        Grade.BarelyCompetent => 60,
        _ => 0,
    };

    /// <summary>The newest of each rating unit for each person.</summary>
    /// <param name="all">Of one year, in the order made.</param>
    public static IReadOnlyList<Rating> Counting(IEnumerable<Rating> all) =>
        [.. all.GroupBy(one => (one.Content.Person, one.Content.Rater, one.Content.By)).Select(same => same.Last()).OrderBy(one => one.Number)];
}
