namespace SanYuan.PlatformSimulator.BotFramework;

/// <summary>The simulated organisation and its bot, section <c>BotFramework</c>. None of these values opens anything.</summary>
public sealed class SimulatedBotFrameworkOptions
{
    public string AppId { get; set; } = "3f0c2a51-1d2e-4c3b-9a4f-5b6c7d8e9f00";
    public string AppPassword { get; set; } = "simulated~botframework-secret";
    public string TenantId { get; set; } = "7a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";

    /// <summary>Where activities are delivered.</summary>
    public Uri CallbackUrl { get; set; } = new("http://127.0.0.1:5080/api/messages");
}
