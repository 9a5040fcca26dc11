using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Digests;
using SanYuan.Core.Digests.Figures;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>The service once more, on a copy of the played year, when its last round is over.</summary>
internal sealed class YearsEnd : IAsyncDisposable
{
    /// <summary>Five working days after the year, the county's clock.</summary>
    public static readonly DateTime Moment = new(2020, 1, 8, 22, 41, 0);

    readonly string _copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    readonly ServiceProvider _services;
    int _messages;

    YearsEnd(string database)
    {
        File.Copy(database, _copy);
        var builder = ServiceHost.CreateBuilder(
        [
            $"--SanYuan:Storage:ConnectionString=Data Source={_copy};Pooling=False", "--SanYuan:TimeZone=Asia/Shanghai", "--SanYuan:QuietHours=21:30-07:30 and days off",
        ]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(Moment, TimeSpan.FromHours(8))));
        _services = builder.Services.BuildServiceProvider();
    }

    static CancellationToken Token => TestContext.Current.CancellationToken;

    RosterSnapshot Roster => Get<CurrentRoster>().View.Snapshot;

    public static async Task<YearsEnd> OpenAsync(string database)
    {
        var end = new YearsEnd(database);
        await end.Get<CurrentRoster>().RefreshAsync(Token);
        return end;
    }

    /// <summary>One digest, as somebody who asks for it reads it: title and lines, each with its value, lists whole.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(Span span, Reader reader) => Told(await Get<ILedger>().ReadAsync(
        (session, token) => Get<DigestDesk>().WriteAsync(PeriodOf(span), DigestScope.Parse(reader.Key), whole: true, Roster, session, token), Token));

    /// <summary>All of a period, as a round writes them: the county's facts are read once.</summary>
    public Task<Dictionary<Reader, IReadOnlyList<string>>> AskAllAsync(Span span, IReadOnlyList<Reader> readers) => Get<ILedger>().ReadAsync(
        async (session, token) =>
        {
            var facts = await DigestFacts.ReadAsync(PeriodOf(span), EntryFilter.County, withUnits: true, Get<CountyClock>(), Roster, session, token);
            var told = new Dictionary<Reader, IReadOnlyList<string>>();
            foreach (var reader in readers)
                told[reader] = Told(await Get<DigestDesk>().WriteAsync(facts, DigestScope.Parse(reader.Key), whole: true, session, token));
            return told;
        },
        Token);

    static Period PeriodOf(Span span)
    {
        Assert.True(Period.TryParse(span.Key, out var period));
        return period;
    }

    static IReadOnlyList<string> Told(Core.Digests.Digest digest) => [digest.Title, .. digest.Lines.Select(line => $"{(line.Figure is null ? "" : line.Value)}｜{line.Text}")];

    public async Task<string> SayAsync(Person who, string text)
    {
        var message = new InboundMessage(ChannelNames.WebChat, $"end{++_messages}", who.Code, InboundKind.Text, text, new DateTimeOffset(Moment, TimeSpan.FromHours(8)));
        return (await Get<Conversation>().ReceiveAsync(message, Token)).Text;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(_copy);
    }

    T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
