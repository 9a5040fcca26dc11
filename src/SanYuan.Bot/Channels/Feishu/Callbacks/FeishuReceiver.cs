using SanYuan.Bot.Channels.Feishu.Sending;

namespace SanYuan.Bot.Channels.Feishu.Callbacks;

/// <summary>Takes messages and taps in.</summary>
internal sealed class FeishuReceiver(ChannelTurns turns, Intake intake, FeishuRobot robot, TimeProvider time)
{
    static readonly Taken Ignored = new(StatusCodes.Status200OK, []);

    /// <summary>Brings it into the inbox, unless it is not said to us. Brought again, it changes nothing and owes nothing.</summary>
    public async Task<Taken> TakeAsync(FeishuMessage message, CancellationToken cancellationToken)
    {
        if (!message.IsOfPerson)
            return Ignored;
        var called = "";
        if (message.IsGroup)
        {
            called = await robot.OpenIdAsync(cancellationToken);
            if (called.Length == 0)
                return new Taken(StatusCodes.Status503ServiceUnavailable, []);
            // With more permissions than it needs, an app hears all that a group says.
            if (!message.Mentions(called))
                return Ignored;
        }
        return await intake.TakeAsync(FeishuMapper.ToActivities(message, called, time.GetUtcNow()));
    }

    /// <summary>Sends what is owed.</summary>
    public Task AnswerAsync(Taken taken, CancellationToken cancellationToken) => intake.AnswerAsync(taken, cancellationToken);

    /// <returns>200 and what is shown then.</returns>
    public async Task<(int Status, string Response)> TakeAsync(FeishuTap tap)
    {
        var (status, text) = await turns.RunAsync(tap.ToActivity(time.GetUtcNow()));
        return (status, tap.Response(text));
    }
}
