namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>The simulated company and its app, section <c>Feishu</c>. None of these values opens anything.</summary>
public sealed class SimulatedFeishuOptions
{
    public string AppId { get; set; } = "cli_simulated0app";
    public string AppSecret { get; set; } = "simulated-feishu-secret";
    public string EncryptKey { get; set; } = "simulated-encrypt-key";
    public string VerificationToken { get; set; } = "simulated-verification-token";
    public string TenantKey { get; set; } = "simulated0tenant";
    public string RobotOpenId { get; set; } = "ou_simulated_robot";

    /// <summary>Where events and callbacks go.</summary>
    public Uri? CallbackUrl { get; set; }
}
