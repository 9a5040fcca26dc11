using System.Text;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.WeCom.Sending;

namespace SanYuan.Bot.Channels.WeCom.Menu;

/// <summary>Sets the app's menu when the service starts, again and again until the platform has it. The same menu set twice is one: every host may.</summary>
internal sealed class WeComMenuSetter(WeComCaller caller, IOptions<WeComOptions> options, TimeProvider time, ILogger<WeComMenuSetter> log) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Menu.Count == 0)
            return;
        var (path, menu) = ($"cgi-bin/menu/create?agentid={options.Value.AgentId}&access_token=", WeComMenu.ToJson(options.Value.Menu));
        while (await SetAsync(path, menu, stoppingToken) is { } detail)
        {
            log.MenuNotSet(detail);
            await Task.Delay(Pause, time, stoppingToken);
        }
        log.MenuSet(options.Value.Menu.Count);
    }

    /// <returns>What went wrong; null when it is set.</returns>
    async Task<string?> SetAsync(string path, string menu, CancellationToken cancellationToken)
    {
        var call = await caller.CallAsync(
            token => new HttpRequestMessage(HttpMethod.Post, path + Uri.EscapeDataString(token.Value)) { Content = new StringContent(menu, Encoding.UTF8, "application/json") },
            cancellationToken);
        return call.Failure?.Detail ?? (call.Answer is { Code: not WeComErrors.Ok and var code } ? WeComErrors.OfToken(code).Detail : null);
    }
}
