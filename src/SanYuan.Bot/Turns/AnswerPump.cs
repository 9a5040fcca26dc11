using SanYuan.Bot.Hosting;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Turns;

/// <summary>Sends answers that the host which took the message did not get rid of.</summary>
internal sealed class AnswerPump(Answers answers, TimeProvider time, ILogger<AnswerPump> logger) : Pump(time, logger)
{
    protected override TimeSpan Rest => TimeSpan.FromSeconds(2);

    protected override Task RunOnceAsync(CancellationToken cancellationToken) => answers.RunAsync(cancellationToken);
}
