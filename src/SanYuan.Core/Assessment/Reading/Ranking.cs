using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Reading;

/// <summary>Ranks within each role, the best first; equal scores share a rank.</summary>
public static class Ranking
{
    public static IReadOnlyList<(Roles Role, IReadOnlyList<Score> Ranked)> ByRole(IEnumerable<Score> scores) =>
    [
        .. scores.GroupBy(score => score.Role).OrderBy(role => role.Key)
            .Select(role => (role.Key, (IReadOnlyList<Score>)[.. role.OrderByDescending(score => score.IsMeasured).ThenByDescending(score => score.Total)])),
    ];

    /// <param name="ranked">Of one role, the best first.</param>
    public static IReadOnlyDictionary<PersonId, int> Of(IReadOnlyList<Score> ranked)
    {
        var ranks = new Dictionary<PersonId, int>();
        for (var place = 0; place < ranked.Count; place++)
            ranks[ranked[place].Person] = place > 0 && ranked[place].Total == ranked[place - 1].Total ? ranks[ranked[place - 1].Person] : place + 1;
        return ranks;
    }
}
