namespace SanYuan.Bot.Channels.Feishu.Sending;

/// <summary>Who we are in a group (bot/v3/info): asked once, for it never changes.</summary>
internal sealed class FeishuRobot(FeishuCaller caller, ILogger<FeishuRobot> log)
{
    volatile string _openId = "";

    /// <returns>Empty while the platform does not say.</returns>
    public async ValueTask<string> OpenIdAsync(CancellationToken cancellationToken)
    {
        if (_openId.Length > 0)
            return _openId;
        var call = await caller.CallAsync("open-apis/bot/v3/info", null, cancellationToken);
        if (call.Answer is { IsOk: true } answer && answer.Body.Inner("bot").Text("open_id") is { Length: > 0 } id)
            return _openId = id;
        log.RobotUnknown(FeishuErrors.OfOther(call).Detail);
        return "";
    }
}
