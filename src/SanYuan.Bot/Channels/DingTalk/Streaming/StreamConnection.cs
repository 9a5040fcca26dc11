using System.Net.WebSockets;

namespace SanYuan.Bot.Channels.DingTalk.Streaming;

/// <summary>One connection to the gateway, from its opening until it is closed: reads frames, and acknowledges what is on disk.</summary>
internal sealed class StreamConnection(WebSocket socket, FrameDesk desk, SenderLanes lanes, ILogger log) : IDisposable
{
    /// <summary>A thousand times the longest message.</summary>
    public const int LongestFrame = 1024 * 1024;

    const string Success = "{\"status\":\"SUCCESS\"}";

    readonly SemaphoreSlim _sending = new(1, 1);
    readonly TaskCompletionSource _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the platform says that nothing more will come here; it closes ten seconds later.</summary>
    public Task Leaving => _leaving.Task;

    /// <summary>Something of the platform's has come.</summary>
    public bool WasUsed { get; private set; }

    /// <summary>Reads until the connection ends.</summary>
    /// <returns>Why it ended.</returns>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ReadAsync(cancellationToken) is { } frame)
                await TakeAsync(frame, cancellationToken);
            return $"closed: {socket.CloseStatus}";
        }
        catch (WebSocketException fault)
        {
            return $"{fault.WebSocketErrorCode}";
        }
    }

    /// <summary>Ends it in good order.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // Gone already.
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
    }

    /// <returns>Null when the connection was closed, or must be: a frame is too long, and what follows it could not be told apart.</returns>
    async Task<MemoryStream?> ReadAsync(CancellationToken cancellationToken)
    {
        var frame = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (true)
        {
            var read = await socket.ReceiveAsync(piece.AsMemory(), cancellationToken);
            if (read.MessageType == WebSocketMessageType.Close)
                return null;
            if (frame.Length + read.Count > LongestFrame)
            {
                log.FrameRefused((int)frame.Length + read.Count);
                await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, null, cancellationToken);
                return null;
            }
            frame.Write(piece, 0, read.Count);
            if (read.EndOfMessage)
                return frame;
        }
    }

    async Task TakeAsync(MemoryStream read, CancellationToken cancellationToken)
    {
        if (!GatewayFrame.TryRead(read.GetBuffer().AsMemory(0, (int)read.Length), out var frame))
        {
            log.FrameRefused((int)read.Length);
            return;
        }
        WasUsed = true;
        switch (frame.Type)
        {
            case GatewayFrame.System when frame.Topic == "ping":
                await AcknowledgeAsync(frame, StatusCodes.Status200OK, frame.Data, cancellationToken);
                break;
            case GatewayFrame.System when frame.Topic == "disconnect":
                _leaving.TrySetResult();
                break;
            case GatewayFrame.Event:
                await AcknowledgeAsync(frame, StatusCodes.Status200OK, Success, cancellationToken);
                break;
            case GatewayFrame.Callback:
                await lanes.AddAsync(FrameDesk.Sender(frame), () => HandleAsync(frame, cancellationToken), cancellationToken);
                break;
        }
    }

    async Task HandleAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await desk.TakeAsync(frame, cancellationToken);
            await AcknowledgeAsync(frame, outcome.Code, outcome.Data, cancellationToken);
            await desk.FinishAsync(outcome, cancellationToken);
        }
#pragma warning disable CA1031 // One message's fault must not end the connection of all; it is brought again, or waits in the ledger.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.FrameFailed(fault);
        }
        catch (OperationCanceledException)
        {
            // The service stops; what is not acknowledged comes again, what is not answered the pump answers.
        }
    }

    async Task AcknowledgeAsync(GatewayFrame frame, int code, string data, CancellationToken cancellationToken)
    {
        if (frame.MessageId.Length == 0)
            return;
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(frame.Acknowledge(code, data), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            log.NotAcknowledged();
        }
        finally
        {
            Leave();
        }
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
