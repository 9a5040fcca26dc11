using System.Text.Json.Nodes;
using SanYuan.PlatformSimulator.DingTalk;
using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>DingTalk on its members' phones.</summary>
internal sealed class DingTalkPhones : IPhonePlatform
{
    const string Template = "simulated-card.schema", Writes = "dtmd://dingtalkclient/sendMessage?content=";
    const int ServerFault = 503, Refused = 403;
    static readonly TimeSpan Delay = TimeSpan.FromSeconds(3), Patience = TimeSpan.FromSeconds(20);

    readonly SimulatedDingTalk _platform;
    readonly DingTalkPlatform _client;
    readonly TimeProvider _time;
    int _copies = 1;

    public DingTalkPhones(SimulatedDingTalk platform, DingTalkPlatform client, TimeProvider time)
    {
        (_platform, _client, _time) = (platform, client, time);
        string[] pushes = [SimulatedDingTalk.BatchSend, SimulatedDingTalk.CreateCard], calls = [.. pushes, SimulatedDingTalk.SendBySession, SimulatedDingTalk.GetToken];
        Switches =
        [
            PhoneSwitch.Once("expire-tokens", "令牌失效", platform.Tokens.RevokeAll),
            PhoneSwitch.Once("expire-sessions", "会话地址失效", platform.Sessions.ExpireAll),
            PhoneSwitch.Once("disconnect", "断开长连接", Cut),
            PhoneSwitch.Standing("limit", "限流 Qps", platform.Faults,
                [.. pushes.Select(call => new Fault(call, FaultKind.ErrorCode) { Code = Refused, Name = "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi" })]),
            PhoneSwitch.Standing("server-error", "出错 503", platform.Faults, [.. calls.Select(call => new Fault(call, FaultKind.Status) { Code = ServerFault })]),
            PhoneSwitch.Standing("slow", "慢 3 秒", platform.Faults,
                [.. pushes.Append(SimulatedDingTalk.SendBySession).Select(call => new Fault(call, FaultKind.Slow) { Delay = Delay })]),
            new("duplicates", "每条送三遍", on => _copies = on ? 3 : 1),
        ];
    }

    public string Channel => "dingtalk";
    public string Title => "钉钉";

    // The platform hands no place on to robots.
    public IReadOnlyList<string> Offers { get; } = [LineKinds.Text, LineKinds.Photo, LineKinds.Tap];

    public IReadOnlyList<PhoneSwitch> Switches { get; }

    public IReadOnlyList<PhoneMessage> Messages =>
    [
        .. from message in _platform.Outbox.Messages
           from account in message.Delivered
           select new PhoneMessage(account, message.Kind == "session" ? LineKinds.Answer : LineKinds.Push, message.Text, [.. message.Buttons.Keys]),
    ];

    public IReadOnlyDictionary<string, string> Meet(Uri simulator, Uri service)
    {
        _client.Address = simulator;
        _platform.Cards.Template = Template;
        var (app, address) = (_platform.Options, simulator.GetLeftPart(UriPartial.Authority));
        return new Dictionary<string, string>
        {
            ["SanYuan__DingTalk__ClientId"] = app.ClientId,
            ["SanYuan__DingTalk__ClientSecret"] = app.ClientSecret,
            ["SanYuan__DingTalk__RobotCode"] = app.RobotCode,
            ["SanYuan__DingTalk__CorpId"] = app.CorpId,
            ["SanYuan__DingTalk__Mode"] = "Stream",
            ["SanYuan__DingTalk__CardTemplateId"] = Template,
            ["SanYuan__DingTalk__ApiBaseUrl"] = address,
            ["SanYuan__DingTalk__OldApiBaseUrl"] = address,
        };
    }

    public async Task<string?> CheckAsync(CancellationToken cancellationToken) =>
        await PatientlyAsync(async token => await _platform.Gateway.AnyAsync(1, token), cancellationToken) is not null ? null
        : "服务没有用钉钉的 Stream 连上来：请用这里给出的设置启动服务，再等几秒。";

    public async Task<PhoneDelivery> SendAsync(TranscriptLine line, CancellationToken cancellationToken)
    {
        if (line.Kind == LineKinds.Tap)
            return CardOf(line) is { } card ? await TapAsync(line, card, cancellationToken) : PhoneDelivery.NoSuchButton;
        return await SayAsync(line.Kind == LineKinds.Photo
            ? _client.Message(line.Who, "picture", new JsonObject { ["content"] = new JsonObject { ["downloadCode"] = _platform.Files.Add(line.Content ?? []) } })
            : _client.Text(line.Who, line.Words), cancellationToken);
    }

    async Task<PhoneDelivery> TapAsync(TranscriptLine tap, DingTalkSent card, CancellationToken cancellationToken)
    {
        if (card.Kind == "card")
            return await PatientlyAsync(token => _client.TapAsync(tap.Who, card, tap.Words, token), cancellationToken) is { } shown
                ? PhoneDelivery.Of(1) with { Reply = shown }
                : PhoneDelivery.Of(0);
        var address = card.Buttons[tap.Words];
        return address.StartsWith(Writes, StringComparison.Ordinal)
            ? await SayAsync(_client.Text(tap.Who, Uri.UnescapeDataString(address[Writes.Length..])), cancellationToken)
            : new PhoneDelivery($"这个按钮打开 {address}");
    }

    async Task<PhoneDelivery> SayAsync(JsonObject message, CancellationToken cancellationToken)
    {
        var deliveries = 0;
        for (var copy = 0; copy < _copies; copy++)
            deliveries += await PatientlyAsync(async token => (int?)await _client.DeliverAsync(message, token), cancellationToken) ?? 0;
        return PhoneDelivery.Of(deliveries);
    }

    /// <summary>Does not wait for ever for a service that is not connected.</summary>
    async Task<T?> PatientlyAsync<T>(Func<CancellationToken, Task<T?>> act, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await act(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return default;
        }
    }

    DingTalkSent? CardOf(TranscriptLine tap)
    {
        var cards = _platform.Outbox.Messages.Where(message => message.Buttons.ContainsKey(tap.Words) && message.Delivered.Contains(tap.Who)).ToList();
        return cards.FindLast(card => card.Text == tap.Card) ?? cards.LastOrDefault();
    }

    void Cut()
    {
        foreach (var connection in _platform.Gateway.Connections)
            connection.Cut();
    }
}
