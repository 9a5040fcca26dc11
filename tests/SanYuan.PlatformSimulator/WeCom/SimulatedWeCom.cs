namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>The state of the simulated platform, open to a test.</summary>
public sealed class SimulatedWeCom(SimulatedWeComOptions options, SimulatorFaults faults, CallLog calls, TimeProvider time)
{
    public const string GetToken = "/cgi-bin/gettoken";
    public const string SendMessage = "/cgi-bin/message/send";
    public const string UploadMedia = "/cgi-bin/media/upload";
    public const string GetMedia = "/cgi-bin/media/get";
    public const string GetUserInfo = "/cgi-bin/auth/getuserinfo";

    public SimulatedWeComOptions Options => options;
    public SimulatorFaults Faults => faults;
    public CallLog Calls => calls;
    public SimulatedTokens Tokens { get; } = new(options, time);
    public SimulatedOutbox Outbox { get; } = new(options, time);
    public SimulatedMedia Media { get; } = new();
    public SimulatedSignIns SignIns { get; } = new(time);

    /// <summary>Forgets everything that happened and every fault that waits.</summary>
    public void Reset()
    {
        faults.Clear();
        calls.Clear();
        Tokens.RevokeAll();
        Outbox.Clear();
    }
}
