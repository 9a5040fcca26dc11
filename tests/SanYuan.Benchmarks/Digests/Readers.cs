using System.Diagnostics;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Digests;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Benchmarks.Digests;

/// <summary>The service's own capabilities on a long ledger, on the evening of its last day, and what reading and writing there costs. Milliseconds; the median of several.</summary>
internal sealed class Readers : IAsyncDisposable
{
    const int Times = 9;

    /// <summary>The service runs for months: what it does every day has long been compiled at its best.</summary>
    const int WarmUps = 60;

    static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(8);

    readonly ServiceProvider _services;
    long _messages;

    public Readers(string connectionString)
    {
        var services = new ServiceCollection().AddLogging();
        var clock = new CountyClock(new Evening(), TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "", ""));
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(new Evening());
        services.AddSingleton(new QuietHours(new TimeOnly(21, 30), new TimeOnly(7, 30)));
        services.AddSingleton<ILedger>(_ => new SqliteLedger(connectionString));
        services.AddSingleton<CurrentRoster>();
        services.AddOptions();
        services.AddCapabilities();
        _services = services.BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public Task LoadAsync() => _services.GetRequiredService<CurrentRoster>().RefreshAsync(CancellationToken.None);

    public Task<double> DigestAsync(PeriodKind kind)
    {
        var desk = _services.GetRequiredService<DigestDesk>();
        var roster = _services.GetRequiredService<CurrentRoster>().View.Snapshot;
        return MedianAsync(() => _services.GetRequiredService<ILedger>().ReadAsync(
            (session, token) => desk.WriteAsync(Period.Of(kind, LongLedger.LastDay), DigestScope.Office, false, roster, session, token), CancellationToken.None));
    }

    /// <summary>The year's facts of everybody, and the scores derived from them.</summary>
    public async Task<(double Read, double Score)> AssessmentAsync()
    {
        var (reader, ledger) = (_services.GetRequiredService<YearReader>(), _services.GetRequiredService<ILedger>());
        var roster = _services.GetRequiredService<CurrentRoster>().View.Snapshot;
        Task<YearFacts> ReadAsync() => ledger.ReadAsync((session, token) => reader.AllAsync(LongLedger.LastDay.Year, LongLedger.LastDay, roster, session, token), CancellationToken.None);
        var facts = await ReadAsync();
        return (await MedianAsync(ReadAsync), await MedianAsync(() => Task.FromResult(Scores.Of(facts, AssessmentBook.Default))));
    }

    /// <summary>What a member says is answered and on disk.</summary>
    public Task<double> SayAsync(long person, string text) => MedianAsync(async () =>
    {
        var message = new InboundMessage(ChannelNames.WeCom, $"benchmark{++_messages}", $"member{person}", InboundKind.Text, text, Evening.Now);
        var reply = await _services.GetRequiredService<Conversation>().ReceiveAsync(message, CancellationToken.None);
        return reply.Text.Length > 0 && reply.Text != "稍等" ? reply : throw new InvalidOperationException("No answer.");
    });

    static async Task<double> MedianAsync<T>(Func<Task<T>> act)
    {
        var warming = Stopwatch.StartNew();
        for (var time = 0; time < WarmUps && warming.Elapsed < MostWarmUp; time++)
            await act();
        var took = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            took.Add(watch.Elapsed.TotalMilliseconds);
        }
        return took.Order().ElementAt(Times / 2);
    }

    sealed class Evening : TimeProvider
    {
        public static readonly DateTimeOffset Now = new(LongLedger.LastDay.ToDateTime(new TimeOnly(17, 0)), TimeSpan.FromHours(8));

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
