namespace SanYuan.Bot.Media;

internal static partial class MediaLog
{
    [LoggerMessage(4001, LogLevel.Error, "The media folder cannot be written; attachments wait, for three days at most. Check SanYuan:Storage:MediaFolder, its rights and its disk")]
    public static partial void FolderFailed(this ILogger logger, Exception fault);
}
