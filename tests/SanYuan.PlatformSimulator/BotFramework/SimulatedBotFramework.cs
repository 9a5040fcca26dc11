namespace SanYuan.PlatformSimulator.BotFramework;

/// <summary>The state of the simulated platform, open to a test.</summary>
public sealed class SimulatedBotFramework(SimulatedBotFrameworkOptions options, SimulatorFaults faults, CallLog calls, TimeProvider time) : IDisposable
{
    public const string Metadata = "/botframework/openid";
    public const string Keys = "/botframework/keys";
    public const string Connector = "/connector";
    public const string Begin = "/connector/v3/conversations";

    public SimulatedBotFrameworkOptions Options { get; } = options;
    public SimulatorFaults Faults { get; } = faults;
    public CallLog Calls { get; } = calls;
    public SigningDesk Signing { get; } = new(options, time);
    public LoginDesk Login { get; } = new(options, time);
    public ConnectorDesk Desk { get; } = new();

    /// <summary>The path of the calls for tokens.</summary>
    public string GetToken => $"/{Options.TenantId}/oauth2/v2.0/token";

    /// <summary>The path of what is said to a member.</summary>
    public static string SayTo(string member) => $"{Begin}/{ConnectorDesk.ConversationOf(member)}/activities";

    /// <summary>The path of a member's file.</summary>
    public static string FileAt(string id) => $"{Connector}/v3/attachments/{id}/views/original";

    /// <summary>Forgets everything that happened and every fault that waits.</summary>
    public void Reset()
    {
        Faults.Clear();
        Calls.Clear();
        Login.RevokeAll();
        Desk.Clear();
    }

    public void Dispose() => Signing.Dispose();
}
