using SanYuan.PlatformSimulator.Phones.Replaying;
using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>The simulator with phones, as somebody runs it.</summary>
public sealed class PhoneHost : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly StreamWriter? _recording;

    PhoneHost(WebApplication app, StreamWriter? recording) => (_app, _recording, Log) = (app, recording, app.Services.GetRequiredService<PhoneLog>());

    public Uri Address => new(_app.Urls.Single());
    public PhoneDesk Desk => _app.Services.GetRequiredService<PhoneDesk>();
    public PhoneLog Log { get; }
    public Player Player => _app.Services.GetRequiredService<Player>();
    public ServiceSettings Settings => _app.Services.GetRequiredService<ServiceSettings>();

    /// <summary>What was said so far.</summary>
    public Transcript Transcript => new(Log.Started, [.. Log.Entries.Select(entry => entry.Line)]);

    /// <exception cref="IOException">The address is taken, or the file to record into cannot be written.</exception>
    public static async Task<PhoneHost> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        var app = SimulatorHost.Create(["--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning", .. options.Platforms], ShiftedTime.From(options.StartAt), withPhones: true);
        // Whatever the environment says of other addresses.
        app.Urls.Clear();
        app.Urls.Add(options.Address.GetLeftPart(UriPartial.Authority));
        StreamWriter? recording = null;
        try
        {
            if (options.Record is { } file)
                recording = Record(app.Services.GetRequiredService<PhoneLog>(), file);
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            if (recording is not null)
                await recording.DisposeAsync();
            await app.DisposeAsync();
            throw;
        }
        var host = new PhoneHost(app, recording);
        host.Meet(options.Service);
        return host;
    }

    /// <summary>From now on the phones speak to this service.</summary>
    public void Meet(Uri service) => Settings.Meet(Address, service);

    public Task WaitAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Log.Record = null;
        if (_recording is not null)
            await _recording.DisposeAsync();
    }

    // Each line is in the file at once, whatever happens to the program; an old conversation is never written over.
    static StreamWriter Record(PhoneLog log, string file)
    {
        var writer = new StreamWriter(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read }) { AutoFlush = true, NewLine = "\n" };
        writer.WriteLine(Transcript.WriteHeader(log.Started));
        log.Record = line => writer.WriteLine(Transcript.Write(line));
        return writer;
    }
}
