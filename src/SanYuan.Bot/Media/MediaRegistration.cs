using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Attachments;
using SanYuan.Storage.Attachments;

namespace SanYuan.Bot.Media;

internal static class MediaRegistration
{
    public static void AddMedia(this IServiceCollection services)
    {
        services.AddSingleton(provider => new MediaFiles(provider.GetRequiredService<IOptions<StorageSettings>>().Value.MediaPath()));
        services.AddSingleton<StoredContent>();
        services.AddSingleton<MediaDesk>();
        services.AddSingleton<MediaFetch>();
        services.AddSingleton<MediaRounds>();
        services.AddHostedService<MediaPump>();
    }
}
