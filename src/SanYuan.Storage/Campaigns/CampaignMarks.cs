using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Campaigns;

/// <summary>Which entries belong to which campaign: worked out by one statement, whether an entry or a campaign is new or changed.</summary>
internal static class CampaignMarks
{
    // CROSS JOIN holds SQLite to its order: the few campaigns first, then the entries of their days (or the one entry).
    static readonly string Insert =
        $"""
        INSERT INTO campaign_entries (number, activity_id)
        SELECT DISTINCT c.number, a.id FROM campaigns c CROSS JOIN activities a
        WHERE a.held_on BETWEEN c.first_day AND c.last_day AND a.status = 'recorded' AND EXISTS (
            SELECT 1 FROM campaign_marks m
            WHERE m.number = c.number AND ((m.kind = 'type' AND m.value = a.type) OR (m.kind = 'keyword' AND {Sql.Contains("a.text", "m.value")})))
        """;

    static readonly string OfEntry = Insert + " AND a.id = @entry";

    static readonly string OfCampaign = Insert + " AND c.number = @number";

    /// <returns>For how many campaigns it counts.</returns>
    public static Task<int> AddToEntryAsync(Db db, ActivityId entry, CancellationToken cancellationToken) => db.ExecuteAsync(OfEntry, new { entry }, cancellationToken);

    /// <summary>An entry was corrected or withdrawn.</summary>
    public static async Task OfEntryAsync(Db db, ActivityId entry, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM campaign_entries WHERE activity_id = @entry", new { entry }, cancellationToken);
        await AddToEntryAsync(db, entry, cancellationToken);
    }

    /// <summary>A campaign was made or its days were changed.</summary>
    public static async Task OfCampaignAsync(Db db, int number, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM campaign_entries WHERE number = @number", new { number }, cancellationToken);
        await db.ExecuteAsync(OfCampaign, new { number }, cancellationToken);
    }
}
