using System.Security.Cryptography;
using System.Text;

namespace SanYuan.Core.Access;

/// <summary>A program's key to the API: 256 random bits, shown once, kept as a hash.</summary>
public static class ApiToken
{
    const string Prefix = "sy_";

    public static string Create() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored and looked up instead of the token. A token is long and random, so a plain hash cannot be searched.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
