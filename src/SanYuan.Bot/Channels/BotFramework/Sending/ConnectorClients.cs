namespace SanYuan.Bot.Channels.BotFramework.Sending;

/// <summary>Bot Builder asks for a client without a name: it gets the channel's own.</summary>
internal sealed class ConnectorClients(IHttpClientFactory clients) : IHttpClientFactory
{
    public const string Name = "botframework";

    public HttpClient CreateClient(string name) => clients.CreateClient(Name);
}
