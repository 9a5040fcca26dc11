namespace SanYuan.Bot.Import;

/// <summary>A roster file that cannot be read or written at all; the message is one Chinese line that says what to do.</summary>
internal sealed class RosterFileException(string message, Exception? inner = null) : Exception(message, inner);
