using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu.Sending;

/// <summary>The forms in which a message is sent (im/v1/messages). The content is JSON within JSON.</summary>
internal static class FeishuRequest
{
    /// <summary>Bytes of UTF-8; far below the platform's 150 KB, and as much as anybody reads on a phone.</summary>
    const int MaxBytes = 4096;

    /// <summary>The platform takes 50 at most.</summary>
    const int KeyLength = 40;

    public static string Text(string text) => Content(new { text = Calm(Utf8Text.Cut(text, MaxBytes)) });

    /// <summary>Paragraphs of the platform's own markdown.</summary>
    public static string Markdown(string text) =>
        Content(new { zh_cn = new { content = new[] { new[] { new { tag = "md", text = Calm(Utf8Text.Cut(text, MaxBytes)) } } } } });

    /// <summary>A message to somebody.</summary>
    public static object To(string account, string kind, string content, string key) => new { receive_id = account, msg_type = kind, content, uuid = key };

    /// <summary>A message that answers another.</summary>
    public static object Reply(string kind, string content, string key) => new { msg_type = kind, content, uuid = key };

    /// <summary>Of messages with one key the platform shows one within an hour: whatever their form, the same for every repetition.</summary>
    public static string Key(string id, string account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{account}")))[..KeyLength];

    public static string Kind(TextFormat format) => format == TextFormat.Markdown ? "post" : "text";

    public static string Words(string text, TextFormat format) => format == TextFormat.Markdown ? Markdown(text) : Text(text);

    static string Content(object content) => JsonSerializer.Serialize(content, PlatformJson.Writing);

    // What people wrote must stay words: nobody is called by it.
    static string Calm(string text) => text.Replace("<at", "＜at", StringComparison.OrdinalIgnoreCase);
}
