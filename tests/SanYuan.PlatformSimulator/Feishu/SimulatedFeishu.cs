namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>The state of the simulated platform, open to a test.</summary>
public sealed class SimulatedFeishu
{
    public const string GetToken = "/open-apis/auth/v3/tenant_access_token/internal";
    public const string Send = "/open-apis/im/v1/messages";
    public const string RobotInfo = "/open-apis/bot/v3/info";

    public SimulatedFeishu(SimulatedFeishuOptions options, SimulatorFaults faults, CallLog calls, TimeProvider time)
    {
        (Options, Faults, Calls) = (options, faults, calls);
        Tokens = new FeishuTokenDesk(options, time);
        Outbox = new FeishuOutbox(time);
        Messages = new FeishuMessages(Outbox);
    }

    public SimulatedFeishuOptions Options { get; }
    public SimulatorFaults Faults { get; }
    public CallLog Calls { get; }
    public FeishuTokenDesk Tokens { get; }
    public FeishuOutbox Outbox { get; }
    public FeishuFiles Files { get; } = new();

    internal FeishuMessages Messages { get; }

    /// <summary>Forgets everything that happened and every fault that waits.</summary>
    public void Reset()
    {
        Faults.Clear();
        Calls.Clear();
        Tokens.RevokeAll();
        Outbox.Clear();
    }
}
