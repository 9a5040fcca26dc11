namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>The simulated company and its app, section <c>DingTalk</c>. None of these values opens anything.</summary>
public sealed class SimulatedDingTalkOptions
{
    public string CorpId { get; set; } = "ding0123456789abcdef";
    public string ClientId { get; set; } = "dingsimulatedapp";
    public string ClientSecret { get; set; } = "simulated-dingtalk-secret";
    public string RobotCode { get; set; } = "dingsimulatedrobot";

    /// <summary>Where messages are delivered in HTTP mode; null: Stream mode.</summary>
    public Uri? CallbackUrl { get; set; }
}
