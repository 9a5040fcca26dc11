using System.Security.Cryptography;
using System.Text;

namespace SanYuan.Core.Access;

/// <summary>What stands in a one-time link, or in a browser's cookie: 256 random bits, kept as a hash, so that whoever reads the database can use neither.</summary>
public static class ConsoleSecret
{
    public static string Create() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Also of a name at the sign-in: people type passwords there by mistake, and those are not to be kept.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("sanyuan-console:" + secret)));
}
