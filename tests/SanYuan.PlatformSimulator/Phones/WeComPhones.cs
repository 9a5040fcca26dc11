using SanYuan.PlatformSimulator.Phones.Transcripts;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>WeCom on its members' phones.</summary>
internal sealed class WeComPhones : IPhonePlatform
{
    const int ServerFault = 503, TooOften = 45009;
    static readonly TimeSpan Delay = TimeSpan.FromSeconds(3);

    readonly SimulatedWeCom _platform;
    readonly WeComPlatform _client;
    Repeat _repeat = Repeat.Never;

    public WeComPhones(SimulatedWeCom platform, WeComPlatform client)
    {
        (_platform, _client) = (platform, client);
        string[] calls = [SimulatedWeCom.SendMessage, SimulatedWeCom.GetToken, SimulatedWeCom.GetMedia];
        Switches =
        [
            PhoneSwitch.Once("expire-tokens", "令牌失效", platform.Tokens.ExpireAll),
            PhoneSwitch.Standing("limit", "限流 45009", platform.Faults, new Fault(SimulatedWeCom.SendMessage, FaultKind.ErrorCode) { Code = TooOften }),
            PhoneSwitch.Standing("server-error", "出错 503", platform.Faults, [.. calls.Select(call => new Fault(call, FaultKind.Status) { Code = ServerFault })]),
            PhoneSwitch.Standing("slow", "慢 3 秒", platform.Faults, new Fault(SimulatedWeCom.SendMessage, FaultKind.Slow) { Delay = Delay }),
            new("duplicates", "每条送三遍", on => _repeat = on ? new Repeat(3) : Repeat.Never),
        ];
    }

    public string Channel => "wecom";
    public string Title => "企业微信";
    public IReadOnlyList<string> Offers { get; } = [LineKinds.Text, LineKinds.Photo, LineKinds.Place, LineKinds.Tap];
    public IReadOnlyList<PhoneSwitch> Switches { get; }

    public IReadOnlyList<PhoneMessage> Messages =>
    [
        .. from message in _platform.Outbox.Messages
           from member in message.Delivered
           select new PhoneMessage(member, LineKinds.Push, message.Text, [.. message.Card?.Buttons.Keys ?? []]),
    ];

    public IReadOnlyDictionary<string, string> Meet(Uri simulator, Uri service)
    {
        _client.CallbackUrl = new Uri(service, "/callbacks/wecom");
        var company = _platform.Options;
        return new Dictionary<string, string>
        {
            ["SanYuan__WeCom__CorpId"] = company.CorpId,
            ["SanYuan__WeCom__AgentId"] = $"{company.AgentId}",
            ["SanYuan__WeCom__Secret"] = company.Secret,
            ["SanYuan__WeCom__Token"] = company.Token,
            ["SanYuan__WeCom__EncodingAesKey"] = company.EncodingAesKey,
            ["SanYuan__WeCom__ApiBaseUrl"] = simulator.GetLeftPart(UriPartial.Authority),
        };
    }

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _client.VerifyAddressAsync(cancellationToken) ? null : $"{_client.CallbackUrl} 没有认出企业微信的检验：请用这里给出的设置重新启动服务。";
        }
        catch (HttpRequestException)
        {
            return $"{_client.CallbackUrl} 没有服务答应：请先启动服务，或用 --to 写明它的地址。";
        }
    }

    public async Task<PhoneDelivery> SendAsync(TranscriptLine line, CancellationToken cancellationToken)
    {
        if (line.Kind == LineKinds.Tap)
            return CardOf(line) is { } card ? Told(await _client.TapAsync(line.Who, card, line.Words, _repeat, cancellationToken)) : PhoneDelivery.NoSuchButton;
        return Told(await (line.Kind switch
        {
            LineKinds.Photo => _client.DeliverImageAsync(line.Who, _platform.Media.Add(new SimulatedMedia.StoredFile(line.Name ?? "photo", "image", line.Content ?? [])), cancellationToken),
            LineKinds.Place => _client.DeliverLocationAsync(line.Who, new SimulatedPlace(line.Words, line.Latitude ?? 0, line.Longitude ?? 0), cancellationToken),
            _ => _client.DeliverAsync(line.Who, line.Words, null, _repeat, cancellationToken),
        }));
    }

    /// <summary>The card that says the same; where an upgrade has changed its words, the newest with such a button.</summary>
    SimulatedCard? CardOf(TranscriptLine tap)
    {
        var cards = _platform.Outbox.Messages
            .Where(message => message.Card?.Buttons.ContainsKey(tap.Words) == true && message.Delivered.Contains(tap.Who, StringComparer.OrdinalIgnoreCase))
            .Select(message => message.Card)
            .ToList();
        return cards.FindLast(card => card!.Text == tap.Card) ?? cards.LastOrDefault();
    }

    static PhoneDelivery Told(Delivery delivery)
    {
        if (delivery.Accepted)
            return PhoneDelivery.Of(delivery.Attempts.Count) with { Reply = delivery.Reply };
        return new PhoneDelivery(delivery.Attempts[^1].Status is { } status ? $"没有送达：服务回了 {status}" : "没有送达：服务没有答应");
    }
}
