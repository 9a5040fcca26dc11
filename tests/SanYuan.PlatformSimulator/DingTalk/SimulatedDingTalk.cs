namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>The state of the simulated platform, open to a test.</summary>
public sealed class SimulatedDingTalk
{
    public const string GetToken = "/v1.0/oauth2/accessToken";
    public const string OpenConnection = "/v1.0/gateway/connections/open";
    public const string BatchSend = "/v1.0/robot/oToMessages/batchSend";
    public const string DownloadFile = "/v1.0/robot/messageFiles/download";
    public const string CreateCard = "/v1.0/card/instances/createAndDeliver";
    public const string RegisterCards = "/v1.0/card/callbacks/register";
    public const string SendBySession = "/robot/sendBySession";

    public SimulatedDingTalk(SimulatedDingTalkOptions options, SimulatorFaults faults, CallLog calls, TimeProvider time)
    {
        (Options, Faults, Calls) = (options, faults, calls);
        Tokens = new DingTalkTokenDesk(options, time);
        Sessions = new DingTalkSessions(Outbox, time);
        Cards = new DingTalkCardDesk(Outbox);
        Gateway = new DingTalkGateway(options, time);
        Robot = new DingTalkRobot(options, Outbox);
    }

    public SimulatedDingTalkOptions Options { get; }
    public SimulatorFaults Faults { get; }
    public CallLog Calls { get; }
    public DingTalkTokenDesk Tokens { get; }
    public DingTalkOutbox Outbox { get; } = new();
    public DingTalkSessions Sessions { get; }
    public DingTalkFiles Files { get; } = new();
    public DingTalkCardDesk Cards { get; }
    public DingTalkGateway Gateway { get; }

    internal DingTalkRobot Robot { get; }

    /// <summary>Forgets everything that happened and every fault that waits; connections stay.</summary>
    public void Reset()
    {
        Faults.Clear();
        Calls.Clear();
        Tokens.RevokeAll();
        Outbox.Clear();
    }
}
