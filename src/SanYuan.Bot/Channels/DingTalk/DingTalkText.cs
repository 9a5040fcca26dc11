using System.Text.Encodings.Web;
using System.Text.Json;

namespace SanYuan.Bot.Channels.DingTalk;

internal static class DingTalkText
{
    /// <summary>Bytes of UTF-8; far below what the platform takes, and as much as anybody reads on a phone.</summary>
    public const int MaxBytes = 4096;

    /// <summary>Chinese as it is: a third of the size.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
