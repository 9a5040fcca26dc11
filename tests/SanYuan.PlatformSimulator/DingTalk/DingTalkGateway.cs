using System.Text.Json;

namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>Stream mode: hands out tickets, takes connections, and chooses one for each frame.</summary>
public sealed class DingTalkGateway(SimulatedDingTalkOptions options, TimeProvider time)
{
    static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(90);

    readonly Lock _gate = new();
    readonly Dictionary<string, DateTimeOffset> _tickets = [];
    readonly List<GatewayConnection> _connections = [];
    TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Connections that were ever made.</summary>
    public int Opened { get; private set; }

    /// <summary>Those that new messages may go to.</summary>
    public IReadOnlyList<GatewayConnection> Connections
    {
        get
        {
            lock (_gate)
                return [.. _connections.Where(connection => connection is { IsLeaving: false, IsOpen: true })];
        }
    }

    /// <summary>Any of those connected; waits while none is, and so many are not.</summary>
    public async Task<GatewayConnection> AnyAsync(int atLeast, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
                changed = _changed.Task;
            if (Connections is { Count: > 0 } open && open.Count >= atLeast)
                return open[Random.Shared.Next(open.Count)];
            await changed.WaitAsync(cancellationToken);
        }
    }

    internal IResult Open(HttpRequest request, JsonElement json)
    {
        // Without it the platform answers in XML.
        if (!request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            return Results.Text("<xml/>", "application/xml");
        if (json.GetProperty("clientId").GetString() != options.ClientId || json.GetProperty("clientSecret").GetString() != options.ClientSecret)
            return DingTalkRefusal.Of(401, "authFailed");
        var ticket = $"{Guid.NewGuid():N}+/=";
        lock (_gate)
            _tickets[ticket] = time.GetUtcNow() + TicketLifetime;
        return Results.Json(new { endpoint = $"ws://{request.Host}/connect", ticket });
    }

    internal async Task ConnectAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !Take(context.Request.Query["ticket"].ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new GatewayConnection(socket);
        Change(() => _connections.Add(connection));
        await connection.ReadAsync(context.RequestAborted);
        Change(() => _connections.Remove(connection));
    }

    bool Take(string ticket)
    {
        lock (_gate)
            // A client that writes the ticket into the address unescaped is understood as well.
            return _tickets.Remove(ticket.Replace(' ', '+'), out var until) && time.GetUtcNow() < until;
    }

    void Change(Action change)
    {
        lock (_gate)
        {
            var before = _connections.Count;
            change();
            if (_connections.Count > before)
                Opened++;
            _changed.SetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
