namespace SanYuan.Bot.Tests.Channels.Feishu;

/// <summary>One host for the tests of a class.</summary>
public sealed class SharedFeishu : IAsyncLifetime
{
    internal FeishuHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await FeishuHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    internal FeishuHost BeginAgain()
    {
        Host.BeginAgain();
        return Host;
    }
}
