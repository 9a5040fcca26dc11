namespace SanYuan.Core.Ledger;

/// <summary>The database cannot be reached or written now; nothing was stored, and the platform must deliver again.</summary>
public sealed class LedgerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
