using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace SanYuan.Benchmarks.Callbacks;

/// <summary>What a load process saw.</summary>
internal sealed record LoadResult(double Seconds, int Answered, int Refused, double[] LatenciesMs);

/// <summary>Sends the requests of a round over connections of its own, each waiting for its answer before the next, and prints what it saw.</summary>
internal static class LoadClient
{
    const int Connections = 64;

    public static async Task<int> RunAsync(int port, int round, int count)
    {
        var requests = RequestBook.Write(port, round, count);
        var latencies = new double[count];
        var next = -1;
        var refused = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => ConnectAsync()));
        var result = new LoadResult(watch.Elapsed.TotalSeconds, count - refused, refused, latencies);
        Console.WriteLine(JsonSerializer.Serialize(result));
        return 0;

        async Task ConnectAsync()
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
            var buffer = new byte[16 * 1024];
            for (var number = Interlocked.Increment(ref next); number < count; number = Interlocked.Increment(ref next))
            {
                var start = Stopwatch.GetTimestamp();
                await SendAsync(socket, requests[number]);
                if (!await IsAnsweredAsync(socket, buffer))
                    Interlocked.Increment(ref refused);
                latencies[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }
    }

    static async Task SendAsync(Socket socket, ReadOnlyMemory<byte> request)
    {
        while (request.Length > 0)
            request = request[await socket.SendAsync(request)..];
    }

    /// <summary>Reads one whole response.</summary>
    /// <returns>Whether it is 200 with an encrypted answer.</returns>
    static async Task<bool> IsAnsweredAsync(Socket socket, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0)
                throw new IOException("The server hung up.");
            length += read;
            if (IsWhole(buffer.AsSpan(0, length)))
                return buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8) && buffer.AsSpan(0, length).IndexOf("<Encrypt>"u8) > 0;
        }
    }

    static bool IsWhole(ReadOnlySpan<byte> response)
    {
        var head = response.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var at = response[..head].IndexOf("Content-Length: "u8);
        if (at < 0)
            return response.EndsWith("\r\n0\r\n\r\n"u8);
        var digits = response[(at + 16)..head];
        var end = digits.IndexOf((byte)'\r');
        return response.Length - head - 4 >= int.Parse(end < 0 ? digits : digits[..end]);
    }
}
