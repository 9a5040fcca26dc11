using System.Net.WebSockets;
using System.Threading.Channels;

namespace SanYuan.Bot.Channels.DingTalk.Streaming;

/// <summary>One connection to the gateway, from its opening until it is closed: reads frames, and acknowledges what is on disk.</summary>
internal sealed class StreamConnection(WebSocket socket, FrameDesk desk, SenderLanes lanes, ILogger log) : IDisposable
{
    /// <summary>A thousand times the longest message.</summary>
    public const int LongestFrame = 1024 * 1024;

    const string Success = "{\"status\":\"SUCCESS\"}";

    // Written by one alone: a connection takes one message at a time.
    readonly Channel<byte[]> _acknowledgements = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    bool _isTooLong;
    readonly TaskCompletionSource _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the platform says that nothing more will come here; it closes ten seconds later.</summary>
    public Task Leaving => _leaving.Task;

    /// <summary>Something of the platform's has come.</summary>
    public bool WasUsed { get; private set; }

    /// <summary>Reads until the connection ends, or the service does.</summary>
    /// <returns>Why it ended.</returns>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var writing = WriteAsync();
        try
        {
            return await ReadToEndAsync(cancellationToken);
        }
        finally
        {
            _acknowledgements.Writer.Complete();
            await writing;
        }
    }

    public void Dispose() => socket.Dispose();

    async Task<string> ReadToEndAsync(CancellationToken cancellationToken)
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
        catch (OperationCanceledException)
        {
            return "stopped";
        }
    }

    /// <summary>Sends acknowledgements as they come; those for whom the connection is gone are only counted.</summary>
    async Task WriteAsync()
    {
        await foreach (var acknowledgement in _acknowledgements.Reader.ReadAllAsync())
            await TrySendAsync(() => socket.SendAsync(acknowledgement, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None));
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await TrySendAsync(() => socket.CloseOutputAsync(_isTooLong ? WebSocketCloseStatus.MessageTooBig : WebSocketCloseStatus.NormalClosure, null, CancellationToken.None));
    }

    async Task TrySendAsync(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            log.NotAcknowledged();
        }
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
                _isTooLong = true;
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
                Acknowledge(frame, StatusCodes.Status200OK, frame.Data);
                break;
            case GatewayFrame.System when frame.Topic == "disconnect":
                _leaving.TrySetResult();
                break;
            case GatewayFrame.Event:
                Acknowledge(frame, StatusCodes.Status200OK, Success);
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
            Acknowledge(frame, outcome.Code, outcome.Data);
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

    void Acknowledge(GatewayFrame frame, int code, string data)
    {
        if (frame.MessageId.Length > 0 && !_acknowledgements.Writer.TryWrite(frame.Acknowledge(code, data)))
            log.NotAcknowledged();
    }
}
