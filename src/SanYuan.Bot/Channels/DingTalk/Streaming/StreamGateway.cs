using System.Net.WebSockets;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.DingTalk.Sending;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Streaming;

/// <summary>Opens connections: asks for an address and a ticket, which is good once and for 90 seconds, and connects there.</summary>
internal sealed class StreamGateway(DingTalkApi api, IOptions<DingTalkOptions> options)
{
    static readonly Uri Open = new("v1.0/gateway/connections/open", UriKind.Relative);

    /// <summary>The platform's own clients ask after a minute at the latest; a line that was cut without a word is noticed so.</summary>
    static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30), KeepAlivePatience = TimeSpan.FromSeconds(15);

    /// <returns>A connection, or why there is none.</returns>
    public async Task<(WebSocket? Socket, SendResult? Failure)> ConnectAsync(CancellationToken cancellationToken)
    {
        var call = await api.PostAsync(Open, Body(), null, cancellationToken);
        if (call.Answer is not { IsOk: true } answer || !TryAddress(answer, out var address))
            return (null, DingTalkErrors.OfOther(call));
        var socket = new ClientWebSocket { Options = { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlivePatience } };
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return (socket, null);
        }
        catch (Exception fault) when (fault is WebSocketException or HttpRequestException)
        {
            socket.Dispose();
            return (null, new SendResult(SendCategory.Retry, $"no connection: {(fault as WebSocketException)?.WebSocketErrorCode}"));
        }
    }

    object Body() => new
    {
        clientId = options.Value.ClientId,
        clientSecret = options.Value.ClientSecret,
        subscriptions = new[] { new { type = GatewayFrame.Callback, topic = GatewayFrame.Messages }, new { type = GatewayFrame.Callback, topic = GatewayFrame.Cards } },
        ua = "sanyuan",
        localIp = "",
    };

    static bool TryAddress(DingTalkAnswer answer, out Uri address) =>
        Uri.TryCreate($"{answer.Body.Text("endpoint")}?ticket={Uri.EscapeDataString(answer.Body.Text("ticket"))}", UriKind.Absolute, out address!)
        && address.Scheme is "ws" or "wss" && answer.Body.Text("ticket").Length > 0;
}
