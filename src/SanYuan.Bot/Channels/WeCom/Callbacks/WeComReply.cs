using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SanYuan.Bot.Channels.Crypto;

namespace SanYuan.Bot.Channels.WeCom.Callbacks;

/// <summary>The answer within the same HTTP response (document 90241), encrypted and signed like a callback.</summary>
internal sealed class WeComReply(CallbackCrypto crypto, TimeProvider time)
{
    /// <summary>Bytes of UTF-8; what is longer the platform would cut.</summary>
    public const int MaxTextBytes = 2048;

    /// <summary>Characters of a button.</summary>
    const int MaxLabel = 10;

    /// <summary>Words as they are; to a tap, its first line in place of the buttons.</summary>
    public string Write(string text, WeComPayload asked)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = RandomNumberGenerator.GetInt32(int.MaxValue).ToString(CultureInfo.InvariantCulture);
        Span<byte> random = stackalloc byte[CallbackCrypto.RandomLength];
        RandomNumberGenerator.Fill(random);
        return Envelope(crypto.Encrypt(Message(text, asked, timestamp), random), timestamp, nonce);
    }

    internal string Envelope(string encrypt, string timestamp, string nonce) => new StringBuilder("<xml>")
        .AppendCData("Encrypt", encrypt)
        .AppendCData("MsgSignature", crypto.Sign(timestamp, nonce, encrypt))
        .Append("<TimeStamp>").Append(timestamp).Append("</TimeStamp>")
        .AppendCData("Nonce", nonce)
        .Append("</xml>").ToString();

    internal static string Message(string text, WeComPayload asked, string timestamp)
    {
        var message = new StringBuilder("<xml>")
            .AppendCData("ToUserName", asked.FromUser)
            .AppendCData("FromUserName", asked.ToUser)
            .Append("<CreateTime>").Append(timestamp).Append("</CreateTime>");
        return (asked.IsTap
            ? message.AppendCData("MsgType", "update_button").Append("<Button>").AppendCData("ReplaceName", Label(text)).Append("</Button>")
            : message.AppendCData("MsgType", "text").AppendCData("Content", Utf8Text.Cut(text, MaxTextBytes)))
            .Append("</xml>").ToString();
    }

    /// <summary>The first line: a button has room for ten characters.</summary>
    static string Label(string text) => text.Split('\n')[0] is { Length: > MaxLabel } line ? line[..MaxLabel] : text.Split('\n')[0];
}
