using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Bot.Delivery;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Media;
using SanYuan.Core.Attachments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Tests.Sqlite;

namespace SanYuan.Bot.Tests.County;

/// <summary>A small county on a real database with a clock of its own: the service without its outside. Wednesday 16 October 2019, noon.</summary>
internal sealed class TestCounty : IAsyncDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-county-");
    readonly ServiceProvider _services;
    long _messages;

    TestCounty(Action<IServiceCollection>? change, FakeTimeProvider? time, string? kept = null)
    {
        Time = time ?? new FakeTimeProvider(Start);
        var connectionString = ConnectionString;
        if (kept is null)
            EmptyLedger.PutAt(DatabaseFile);
        else
            File.Copy(kept, DatabaseFile);
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(new CountyClock(Time, TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "", "")));
        services.AddSingleton(provider => new QuietHours(new TimeOnly(21, 30), new TimeOnly(7, 30))
        {
            DaysOff = true,
            Calendar = () => provider.GetRequiredService<CurrentRoster>().View.Snapshot.Calendar,
        });
        services.AddSingleton<ILedger>(_ => new SqliteLedger(connectionString));
        services.AddSingleton<CurrentRoster>();
        services.AddCapabilities();
        services.AddDelivery();
        services.AddMedia();
        services.AddSingleton(Options.Create(new StorageSettings { ConnectionString = connectionString }));
        services.AddSingleton<IMediaSource>(Media);
        services.AddSingleton<IChannelSender>(Platform);
        change?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public static DateTimeOffset Start { get; } = new(2019, 10, 16, 12, 0, 0, TimeSpan.FromHours(8));

    public FakeTimeProvider Time { get; }

    public RecordingSender Platform { get; } = new();

    public TestMedia Media { get; } = new();

    public string ConnectionString => $"Data Source={DatabaseFile};Pooling=False";

    string DatabaseFile => Path.Combine(_folder.FullName, "county.db");

    public string MediaFolder => Path.Combine(_folder.FullName, "media");

    public ILedger Ledger => Get<ILedger>();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="time">Shared with others; null: a clock of its own.</param>
    public static async Task<TestCounty> OpenAsync(Action<IServiceCollection>? change = null, FakeTimeProvider? time = null)
    {
        var county = new TestCounty(change, time);
        await county.ApplyAsync(TestRoster.Draft);
        return county;
    }

    /// <summary>A county that was lived in, from a database that was kept; what is done leaves that as it is.</summary>
    public static async Task<TestCounty> OpenKeptAsync(string kept, DateTimeOffset now)
    {
        var county = new TestCounty(null, new FakeTimeProvider(now), kept);
        await county.Get<CurrentRoster>().RefreshAsync(Token);
        return county;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task ApplyAsync(RosterDraft draft)
    {
        await WriteAsync((session, token) => RosterIntake.ApplyAsync(draft, new RosterSource("名册.xlsx", Get<CountyClock>().Now), session, token));
        await Get<CurrentRoster>().RefreshAsync(Token);
    }

    /// <summary>Somebody writes a new message.</summary>
    public Task<string> SayAsync(string account, string text) => SayAgainAsync(account, text, $"m{++_messages}");

    /// <summary>The same on another channel.</summary>
    public async Task<string> SayOnAsync(string channel, string account, string text) =>
        (await Get<Conversation>().ReceiveAsync(new InboundMessage(channel, $"m{++_messages}", account, InboundKind.Text, text, Time.GetUtcNow()), Token)).Text;

    /// <summary>The platform delivers a message with this id.</summary>
    public async Task<string> SayAgainAsync(string account, string text, string id)
    {
        var message = new InboundMessage(ChannelNames.WeCom, id, account, InboundKind.Text, text, Time.GetUtcNow());
        return (await Get<Conversation>().ReceiveAsync(message, Token)).Text;
    }

    /// <summary>Somebody taps a button.</summary>
    public async Task<string> TapAsync(string account, string key)
    {
        var message = new InboundMessage(ChannelNames.WeCom, $"m{++_messages}", account, InboundKind.Tap, key, Time.GetUtcNow());
        return (await Get<Conversation>().ReceiveAsync(message, Token)).Text;
    }

    /// <summary>Somebody sends something new that is no text.</summary>
    public Task<string> SendAsync(string account, AttachmentKind kind) =>
        SendAgainAsync(account, new Attachment(kind, kind is AttachmentKind.Location or AttachmentKind.Link ? "" : $"media-{_messages + 1}"), $"m{++_messages}");

    public async Task<string> SendAgainAsync(string account, Attachment attachment, string id)
    {
        var message = new InboundMessage(ChannelNames.WeCom, id, account, InboundKind.Attachment, "", Time.GetUtcNow()) { Attachment = attachment };
        return (await Get<Conversation>().ReceiveAsync(message, Token)).Text;
    }

    /// <summary>Fetches whatever is due now.</summary>
    public async Task FetchAsync()
    {
        while (await Get<MediaRounds>().RunAsync(Token))
        {
        }
    }

    /// <summary>Every file of the media folder, unfinished ones too.</summary>
    public IReadOnlyList<string> Files() => Directory.Exists(MediaFolder) ? Directory.GetFiles(MediaFolder, "*", SearchOption.AllDirectories) : [];

    public Task<IReadOnlyList<AttachmentEntry>> AttachedAsync(long activity) => ReadAsync((session, token) => session.Attachments.OfAsync(new ActivityId(activity), token));

    public PersonId PersonOf(string account) => Get<CurrentRoster>().View.Snapshot.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, account))!.Id;

    /// <summary>What somebody sent that belongs to no entry.</summary>
    public Task<IReadOnlyList<AttachmentEntry>> UnattachedAsync(string account)
    {
        var sender = PersonOf(account);
        return ReadAsync((session, token) => session.Attachments.UnattachedAsync(sender, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, token));
    }

    public Task<T> ReadAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work) => Ledger.ReadAsync(work, Token);

    public Task<T> WriteAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work) => Ledger.WriteAsync(work, Token);

    public async Task<int> EntriesAsync() => (await ReadAsync((session, token) => session.Activities.NewestAsync(1000, token))).Count;

    /// <summary>The database's files as they are, one character for each byte.</summary>
    public async Task<string> DumpAsync()
    {
        var content = "";
        foreach (var path in Directory.GetFiles(_folder.FullName, "county.db*"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
            content += await reader.ReadToEndAsync(Token);
        }
        return content;
    }

    /// <summary>Sends whatever is due now.</summary>
    public async Task DeliverAsync()
    {
        while (await Get<Deliveries>().RunAsync(Token) > 0)
        {
        }
    }

    /// <summary>What somebody has been sent, oldest first.</summary>
    public async Task<IReadOnlyList<string>> ReceivedAsync(string account)
    {
        await DeliverAsync();
        return [.. Platform.Calls.Where(call => call.Accounts.Contains(account)).Select(call => call.Text)];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
