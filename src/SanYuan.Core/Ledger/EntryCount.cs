using SanYuan.Core.Primitives;

namespace SanYuan.Core.Ledger;

/// <summary>How much somebody has in the ledger, of entries not withdrawn.</summary>
/// <param name="Recent">Since the day asked about.</param>
/// <param name="Last">The day of the latest.</param>
public readonly record struct EntryCount(PersonId Person, int Recent, DateOnly Last);
