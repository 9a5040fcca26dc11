using System.Net;
using System.Net.Sockets;

namespace SanYuan.Bot.Channels.BotFramework.Trust;

/// <summary>Connects to what is on the public network only: an address that came in a message must not lead into the county's own.</summary>
internal static class PublicAddresses
{
    static readonly IPNetwork[] Inner =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3",
            "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    static readonly Uri Anywhere = new("https://smba.trafficmanager.net");

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Inner.Any(network => network.Contains(plain));
    }

    /// <summary>For an HTTP handler. Connects to the very addresses that were looked at: a name may mean another a moment later.</summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!IsProxy(context.DnsEndPoint) && !Array.TrueForAll(addresses, IsPublic))
            throw new SocketException((int)SocketError.AccessDenied);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A proxy was chosen by whoever runs this machine, and decides itself whom it connects to.</summary>
    static bool IsProxy(DnsEndPoint point) => HttpClient.DefaultProxy.GetProxy(Anywhere) is { } proxy && proxy.IdnHost == point.Host && proxy.Port == point.Port;
}
