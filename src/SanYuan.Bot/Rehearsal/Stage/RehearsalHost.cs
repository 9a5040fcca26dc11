using Microsoft.Data.Sqlite;
using SanYuan.Bot.Delivery;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Media;
using SanYuan.Core.Attachments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Demonstration;
using SanYuan.Storage.Engine;

namespace SanYuan.Bot.Rehearsal.Stage;

/// <summary>The service as it is run, on a database of its own, with a virtual clock and phones in place of a platform.</summary>
internal sealed class RehearsalHost : IAsyncDisposable
{
    readonly DirectoryInfo _folder;
    readonly ServiceProvider _services;

    RehearsalHost(DirectoryInfo folder, VirtualClock clock)
    {
        (_folder, Clock) = (folder, clock);
        // Told on the command line, so that no setting of this machine changes what is rehearsed.
        var builder = ServiceHost.CreateBuilder(
        [
            $"--SanYuan:Storage:ConnectionString={ConnectionString}", "--SanYuan:Storage:MediaFolder=" + Path.Combine(folder.FullName, "media"),
            "--SanYuan:TimeZone=Asia/Shanghai", "--SanYuan:QuietHours=21:30-07:30 and days off", "--SanYuan:PublicUrl=https://sanyuan.example.cn",
        ]);
        builder.Logging.ClearProviders();
        builder.Services.AddDelivery();
        builder.Services.AddMedia();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<Phones>();
        builder.Services.AddSingleton<IChannelSender>(provider => provider.GetRequiredService<Phones>());
        builder.Services.AddSingleton<IMediaSource, Album>();
        builder.Services.AddSingleton<Rounds>();
        _services = builder.Services.BuildServiceProvider();
    }

    public VirtualClock Clock { get; }

    public string Database => Path.Combine(_folder.FullName, "rehearsal.db");

    public string ConnectionString => $"Data Source={Database};Pooling=False";

    public ILedger Ledger => Get<ILedger>();

    public RosterSnapshot Roster => Get<CurrentRoster>().View.Snapshot;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A fresh county whose terms begin with the year.</summary>
    public static async Task<RehearsalHost> OpenAsync(DateOnly start, CancellationToken cancellationToken)
    {
        var clock = new VirtualClock(new DateTimeOffset(start.ToDateTime(new TimeOnly(7, 0)), TimeSpan.FromHours(8)));
        var host = new RehearsalHost(Directory.CreateTempSubdirectory("sanyuan-rehearsal-"), clock);
        try
        {
            SqliteMigration.Run(host.ConnectionString);
            var now = host.Get<CountyClock>().Now;
            await host.Ledger.WriteAsync((session, token) => RosterIntake.ApplyAsync(County(start.Year), new RosterSource("", now), session, token), cancellationToken);
            await host.Get<CurrentRoster>().RefreshAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    static RosterDraft County(int year)
    {
        var draft = DemonstrationCounty.Create();
        return draft with
        {
            Appointments = [.. draft.Appointments.Select(one => one with { Start = new DateOnly(year, 1, 1), TrainingPassed = new DateOnly(year - 1, 12, 28) })],
        };
    }
}
