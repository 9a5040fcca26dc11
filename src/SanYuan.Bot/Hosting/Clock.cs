using Microsoft.Extensions.Options;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Hosting;

internal static class ClockRegistration
{
    /// <summary>Only in Development: the moment at which the service believes to start.</summary>
    const string StartKey = "SanYuan:Development:StartAt";

    public static void AddClock(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            var clock = new AdjustableTimeProvider(TimeProvider.System);
            if (builder.Configuration[StartKey] is { Length: > 0 } text)
                clock.Advance((DateTimeOffset.TryParse(text, out var start) ? start : throw new SettingException($"{StartKey} must be a moment, for example: 2019-10-16T09:00:00+08:00")) - clock.GetUtcNow());
            builder.Services.AddSingleton(clock);
            builder.Services.AddSingleton<TimeProvider>(clock);
        }
        else
        {
            builder.Services.AddSingleton(TimeProvider.System);
        }
        builder.Services.AddSingleton(services =>
        {
            _ = CountyTimeZone.TryFind(services.GetRequiredService<IOptions<CountySettings>>().Value.TimeZone, out var zone);
            return new CountyClock(services.GetRequiredService<TimeProvider>(), zone);
        });
        builder.Services.AddSingleton(services =>
        {
            _ = QuietHours.TryParse(services.GetRequiredService<IOptions<CountySettings>>().Value.QuietHours, out var hours);
            var roster = services.GetRequiredService<CurrentRoster>();
            return hours with { Calendar = () => roster.View.Snapshot.Calendar };
        });
    }
}

/// <summary>A setting is wrong; the message is one line that names its key.</summary>
internal sealed class SettingException(string message) : Exception(message);
