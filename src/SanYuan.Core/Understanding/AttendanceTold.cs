namespace SanYuan.Core.Understanding;

/// <summary>Who came to a meeting and who did not, by name or code as told, verbatim: whom they mean only the invitations know.</summary>
/// <param name="Everybody">「全部到会」.</param>
/// <param name="IsWhole">The list of those present is whole (到会：…): who is not on it did not come.</param>
public sealed record AttendanceTold(IReadOnlyList<Told<string>> Present, IReadOnlyList<Told<string>> Absent, bool Everybody, bool IsWhole);
