namespace SanYuan.Core.Access;

/// <summary>A program that may use the API.</summary>
/// <param name="Name">What its token was made for.</param>
/// <param name="UnitCode">The one unit it sees and acts for; null for the whole county.</param>
/// <param name="IsReadOnly">It may look, and call nothing.</param>
public sealed record ApiClient(string Name, string? UnitCode, bool IsReadOnly);
