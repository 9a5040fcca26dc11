namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>A host that listens to nothing, shared by tests of what it calls.</summary>
public sealed class QuietDingTalk : IAsyncLifetime
{
    internal DingTalkHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await DingTalkHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Forgets what earlier tests did: three hours later no token is good any more, and no pause lasts.</summary>
    internal DingTalkHost BeginAgain()
    {
        Host.Platform.Reset();
        Host.Outbox.Members.Clear();
        Host.Outbox.FlowControlled.Clear();
        Host.County.Time.Advance(TimeSpan.FromHours(3));
        return Host;
    }
}
