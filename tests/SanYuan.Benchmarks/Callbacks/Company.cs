using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.Benchmarks.Callbacks;

/// <summary>The invented company all sides of the benchmark agree on.</summary>
internal static class Company
{
    public const string CorpId = "ww0123456789abcdef";
    public const string Token = "benchmark";
    public const string EncodingAesKey = "UjSuby2lF2BIMq8NrZOSy2WKJrvPdXPUp9eg214QJIz";
    public const int People = 92;

    public static WeComPeerCrypto Peer() => new(Token, EncodingAesKey, CorpId);
}
