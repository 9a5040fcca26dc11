using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>What came back for a frame.</summary>
public sealed record GatewayAck(int Code, string Data);

/// <summary>One client's connection, seen from the platform.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Whoever waits for its turn would wait for ever once that is disposed; it holds nothing that must be given back.")]
public sealed class GatewayConnection(WebSocket socket)
{
    readonly ConcurrentDictionary<string, TaskCompletionSource<GatewayAck>> _waiting = new();
    readonly SemaphoreSlim _sending = new(1, 1);
    volatile bool _isOver;

    /// <summary>Told to leave: nothing new goes here.</summary>
    public bool IsLeaving { get; private set; }

    public bool IsOpen => socket.State == WebSocketState.Open;

    /// <summary>How many frames were acknowledged here.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Sends a frame and waits for what comes back.</summary>
    /// <returns>Null when nothing does before the connection ends.</returns>
    public async Task<GatewayAck?> AskAsync(string type, string topic, string messageId, string data, CancellationToken cancellationToken)
    {
        var answer = _waiting[messageId] = new TaskCompletionSource<GatewayAck>(TaskCreationOptions.RunContinuationsAsynchronously);
        var headers = new { appId = "simulated", connectionId = "simulated", contentType = "application/json", messageId, time = "1700000000000", topic };
        await SendAsync(JsonSerializer.Serialize(new { specVersion = "1.0", type, headers, data }), cancellationToken);
        if (_isOver)
            return null;
        try
        {
            return await answer.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Any text at all.</summary>
    public async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Says that nothing more will come; the close follows ten seconds later, or when a test says so.</summary>
    public Task DisconnectAsync(CancellationToken cancellationToken)
    {
        IsLeaving = true;
        var headers = new { topic = "disconnect", messageId = Guid.NewGuid().ToString("N"), contentType = "application/json" };
        return SendAsync(JsonSerializer.Serialize(new { specVersion = "1.0", type = "SYSTEM", headers, data = "{\"reason\":\"persistent connection expired\"}" }), cancellationToken);
    }

    public Task CloseAsync(CancellationToken cancellationToken) => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);

    /// <summary>The line is cut without a word.</summary>
    public void Cut() => socket.Abort();

    internal async Task ReadAsync(CancellationToken cancellationToken)
    {
        var piece = new byte[64 * 1024];
        var text = new MemoryStream();
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(piece.AsMemory(), cancellationToken);
                if (read.MessageType == WebSocketMessageType.Close)
                    return;
                text.Write(piece, 0, read.Count);
                if (!read.EndOfMessage)
                    continue;
                Take(text.ToArray());
                text.SetLength(0);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // Ended by either side.
        }
        finally
        {
            _isOver = true;
            foreach (var waiting in _waiting.Values)
                waiting.TrySetCanceled(CancellationToken.None);
        }
    }

    void Take(byte[] json)
    {
        var ack = JsonDocument.Parse(json).RootElement;
        var headers = ack.GetProperty("headers");
        Acknowledged++;
        if (_waiting.TryRemove(headers.GetProperty("messageId").GetString()!, out var waiting))
            waiting.TrySetResult(new GatewayAck(ack.GetProperty("code").GetInt32(), ack.GetProperty("data").GetString() ?? ""));
    }

    /// <summary>Lets the next one send.</summary>
    void Leave()
    {
        try
        {
            _sending.Release();
        }
        catch (ObjectDisposedException)
        {
            // The connection has ended meanwhile, and nobody waits any more.
        }
    }
}
