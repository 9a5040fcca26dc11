using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SanYuan.Core.Messaging;

/// <summary>What a message says, apart from whom it is for: messages of equal content go out in one call.</summary>
/// <param name="CardKey">Of its card; null without one.</param>
public readonly record struct OutboundContent(string Text, TextFormat Format, string? CardKey)
{
    /// <summary>A number that equal contents share and others almost never do; stored, so it must never change for the same content.</summary>
    public long Likeness() =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{(int)Format}\n{Text}{(CardKey is null ? "" : $"\n\n{CardKey}")}")));
}
