using System.Data.Common;
using SanYuan.Core.Activities;
using SanYuan.Core.Duties;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Duties;

/// <summary>Reads a statement's rows as evidence.</summary>
internal static class EvidenceReader
{
    /// <summary>What <see cref="Read"/> expects to come first, in this order.</summary>
    public const string Columns = "id AS Entry, person_id AS Appointee, unit_id AS Unit, held_on AS Day, type, CASE WHEN supervision IS NULL THEN 0 ELSE 1 END AS Supervision";

    public static Evidence Read(DbDataReader row) => new(
        new ActivityId(row.GetInt64(0)), new PersonId(row.GetInt64(1)), new UnitId(row.GetInt64(2)), row.GetFieldValue<DateOnly>(3),
        row.IsDBNull(4) ? null : Code<ActivityType>.Parse(row.GetString(4)), row.GetInt32(5) != 0);
}
