using System.Security.Cryptography;
using System.Xml.Linq;

namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>Reads a passive reply (document 90241) and insists on what the platform insists on.</summary>
internal static class WeComPassiveReply
{
    /// <returns>The reply's words, or what a card's button shows from now on.</returns>
    /// <exception cref="CryptographicException">The signature is not the envelope's.</exception>
    public static string Read(string body, WeComPeerCrypto crypto)
    {
        var envelope = XDocument.Parse(body).Root!;
        var encrypt = Value(envelope, "Encrypt");
        if (Value(envelope, "MsgSignature") != crypto.Sign(Value(envelope, "TimeStamp"), Value(envelope, "Nonce"), encrypt))
            throw new CryptographicException("signature of the reply");
        var reply = XDocument.Parse(crypto.Decrypt(encrypt)).Root!;
        return Value(reply, "MsgType") == "update_button" ? Value(reply.Element("Button")!, "ReplaceName") : Value(reply, "Content");
    }

    static string Value(XElement parent, string name) => parent.Element(name)!.Value;
}
