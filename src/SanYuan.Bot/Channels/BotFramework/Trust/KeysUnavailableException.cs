namespace SanYuan.Bot.Channels.BotFramework.Trust;

/// <summary>Whether a caller is the platform cannot be told now; it must deliver again.</summary>
internal sealed class KeysUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
