namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>The simulator's own commands over HTTP, under <c>/simulator/dingtalk</c>, for a program that runs beside it.</summary>
internal static class SimulatedDingTalkControl
{
    public static void MapDingTalkControl(this WebApplication app)
    {
        var dingtalk = app.MapGroup("/simulator/dingtalk");
        dingtalk.MapGet("/messages", (SimulatedDingTalk platform) => platform.Outbox.Messages);
        dingtalk.MapGet("/messages/{member}", (SimulatedDingTalk platform, string member) => platform.Outbox.SeenBy(member));
        dingtalk.MapDelete("/", (SimulatedDingTalk platform) => platform.Reset());
        dingtalk.MapPost("/tokens/revoke", (SimulatedDingTalk platform) => platform.Tokens.RevokeAll());
        dingtalk.MapPost("/disconnect", async (SimulatedDingTalk platform, CancellationToken token) =>
        {
            foreach (var connection in platform.Gateway.Connections)
                await connection.DisconnectAsync(token);
        });
        dingtalk.MapPost("/deliver", (DingTalkPlatform client, TextCommand command, CancellationToken token) => client.SayAsync(command.UserId, command.Text, token));
    }

    internal sealed record TextCommand(string UserId, string Text);
}
