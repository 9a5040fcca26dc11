namespace SanYuan.Core.Roster.Import;

/// <summary>A draft and the row it came from, so that a check over the whole file can still say where.</summary>
readonly record struct Placed<T>(int Row, T Value);
