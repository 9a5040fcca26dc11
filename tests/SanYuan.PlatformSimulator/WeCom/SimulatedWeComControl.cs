namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>The simulator's own commands over HTTP, under <c>/simulator</c>, for a program that runs beside it.</summary>
internal static class SimulatedWeComControl
{
    public static void MapWeComControl(this WebApplication app)
    {
        app.MapPost("/simulator/faults", (SimulatorFaults faults, Fault fault) => faults.Add(fault));
        var wecom = app.MapGroup("/simulator/wecom");
        wecom.MapGet("/messages", (SimulatedWeCom platform) => platform.Outbox.Messages);
        wecom.MapGet("/messages/{member}", (SimulatedWeCom platform, string member) => platform.Outbox.SeenBy(member));
        wecom.MapDelete("/", (SimulatedWeCom platform) => platform.Reset());
        wecom.MapPost("/tokens/expire", (SimulatedWeCom platform) => platform.Tokens.ExpireAll());
        wecom.MapPut("/members", (SimulatedWeCom platform, string[] members) => SetMembers(platform.Outbox, members));
        wecom.MapPost("/sign-ins/{member}", (SimulatedWeCom platform, string member) => platform.SignIns.Confirm(member));
        wecom.MapPut("/quota", (SimulatedWeCom platform, bool enforced) => { platform.Outbox.EnforceQuota = enforced; });
        wecom.MapPost("/verify", (WeComPlatform client, CancellationToken token) => client.VerifyAddressAsync(token));
        wecom.MapPost("/deliver", (WeComPlatform client, TextCommand command, CancellationToken token) =>
            client.DeliverAsync(command.UserId, command.Text, command.MessageId, new Repeat(command.Copies, command.AtOnce), token));
        wecom.MapPost("/events", (WeComPlatform client, EventCommand command, CancellationToken token) =>
            client.DeliverEventAsync(command.UserId, command.Event, command.EventKey, token));
    }

    static void SetMembers(SimulatedOutbox outbox, string[] members)
    {
        outbox.Members.Clear();
        outbox.Members.UnionWith(members);
    }

    internal sealed record TextCommand(string UserId, string Text, long? MessageId = null, int Copies = 1, bool AtOnce = false);

    internal sealed record EventCommand(string UserId, string Event, string EventKey = "");
}
