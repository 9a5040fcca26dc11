using System.Security.Cryptography;
using System.Text;

namespace SanYuan.Core.Roster;

/// <summary>绑定码: eight digits, used once, by which a person ties a chat account to their name in the roster.</summary>
public static class LinkCode
{
    public const int Length = 8;

    /// <summary>How long a code can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public static string Create() => RandomNumberGenerator.GetString("0123456789", Length);

    /// <summary>The code in a message: the message is nothing but the code, with or without 「绑定」 or 「绑定码」 before it.</summary>
    public static string? Find(string text)
    {
        var rest = text.AsSpan().Trim();
        foreach (var word in (ReadOnlySpan<string>)["绑定码", "绑定"])
            if (rest.StartsWith(word))
                rest = rest[word.Length..].TrimStart(" :：");
        return rest.Length == Length && !rest.ContainsAnyExceptInRange('0', '9') ? rest.ToString() : null;
    }

    /// <summary>What is stored instead of the code.</summary>
    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("sanyuan-link:" + code)));
}
