using SanYuan.Bot.Hosting;
using SanYuan.Storage.Attachments;

namespace SanYuan.Bot.Media;

/// <summary>Fetches the content of attachments, as long as the service runs.</summary>
internal sealed class MediaPump(MediaRounds rounds, MediaFiles files, TimeProvider time, ILogger<MediaPump> logger) : Pump(time, logger)
{
    bool _isTidy;

    protected override TimeSpan Rest => TimeSpan.FromSeconds(2);

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        if (!_isTidy)
            files.Tidy();
        _isTidy = true;
        while (await rounds.RunAsync(cancellationToken))
            cancellationToken.ThrowIfCancellationRequested();
    }
}
