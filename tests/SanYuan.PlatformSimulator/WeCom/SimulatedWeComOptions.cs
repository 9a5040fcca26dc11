namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>The simulated company and its app, section <c>WeCom</c>. None of these values opens anything.</summary>
public sealed class SimulatedWeComOptions
{
    public string CorpId { get; set; } = "ww0123456789abcdef";
    public int AgentId { get; set; } = 1000002;
    public string Secret { get; set; } = "simulated-secret";
    public string Token { get; set; } = "simulatedToken";
    public string EncodingAesKey { get; set; } = "UjSuby2lF2BIMq8NrZOSy2WKJrvPdXPUp9eg214QJIz";

    /// <summary>Where callbacks are delivered.</summary>
    public Uri CallbackUrl { get; set; } = new("http://127.0.0.1:5080/callbacks/wecom");
}
