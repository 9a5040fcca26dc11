namespace SanYuan.Bot.Channels.DingTalk;

internal static class DingTalkText
{
    /// <summary>Bytes of UTF-8; far below what the platform takes, and as much as anybody reads on a phone.</summary>
    public const int MaxBytes = 4096;
}
