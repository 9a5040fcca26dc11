using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Storage.Engine;

namespace SanYuan.Bot.Tests.County.Assessment;

/// <summary>What takes long for thousands of people is worked out while others write; the transaction only writes what came of it.</summary>
public sealed class BesideTheWriterTests
{
    /// <summary>Calls of stores that a transaction may need to answer and keep a message, whatever it is about.</summary>
    const int Few = 12;

    static async Task<(TestCounty County, Watched Ledger)> OpenAsync()
    {
        Watched? ledger = null;
        var county = await AssessmentCounty.OpenAsync(change: services => services.AddSingleton<ILedger>(provider =>
            ledger = new Watched(new SqliteLedger(provider.GetRequiredService<IOptions<StorageSettings>>().Value.ConnectionString))));
        return (county, ledger!);
    }

    [Theory]
    [InlineData("考核名单")]
    [InlineData("考核定档 2019")]
    [InlineData("确认定档")]
    [InlineData("考核差异 2019")]
    public async Task A_long_answer_is_worked_out_outside_the_transaction(string words)
    {
        var (county, ledger) = await OpenAsync();
        await using var _ = county;
        if (words != "考核名单")
            await county.SayAsync(TestRoster.Office, "考核定档 2019");
        if (words.StartsWith("考核差异", StringComparison.Ordinal))
            await county.SayAsync(TestRoster.Office, "确认定档");
        (ledger.Written.Calls, ledger.Read.Calls) = (0, 0);
        await county.SayAsync(TestRoster.Office, words);
        Assert.Null(await county.RefusalAsync());
        Assert.InRange(ledger.Written.Calls, 1, Few);
        Assert.InRange(ledger.Read.Calls, 4, 40);
    }

    [Fact]
    public async Task Delivered_again_it_is_answered_the_same_without_working_it_out_again()
    {
        var (county, ledger) = await OpenAsync();
        await using var _ = county;
        var answer = await county.SayAgainAsync(TestRoster.Office, "考核名单", "same");
        await county.SayAsync(TestRoster.Envoy, "撤销");
        ledger.Read.Calls = 0;
        Assert.Equal(answer, await county.SayAgainAsync(TestRoster.Office, "考核名单", "same"));
        Assert.Equal(1, ledger.Read.Calls);
    }

    [Fact]
    public async Task A_contest_that_comes_while_a_settlement_is_worked_out_still_stops_it()
    {
        var (county, ledger) = await OpenAsync();
        await using var _ = county;
        await county.SayAsync(TestRoster.Office, "考核定档 2019");
        ledger.AfterReading = () => county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 1 那天我到会了");
        Assert.Contains("异议1", await county.SayAsync(TestRoster.Office, "确认定档"), StringComparison.Ordinal);
        Assert.Equal("assessment.confirm: open_contests", await county.RefusalAsync());
        Assert.DoesNotContain("已定档", await county.SayAsync(TestRoster.Office, "考核名单 2019"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_confirm_at_once_one_settles()
    {
        var (county, ledger) = await OpenAsync();
        await using var _ = county;
        await county.SayAsync(TestRoster.Office, "考核定档 2019");
        await county.SayAsync(AssessmentCounty.SecondOffice, "考核定档 2019");
        ledger.AfterReading = () => county.SayAsync(AssessmentCounty.SecondOffice, "确认定档");
        Assert.Contains("已由米副主任定档", await county.SayAsync(TestRoster.Office, "确认定档"), StringComparison.Ordinal);
        Assert.Equal("assessment.confirm: settled", await county.RefusalAsync());
    }

    sealed class Watched(SqliteLedger ledger) : ILedger, IAsyncDisposable
    {
        public CountingProxy.Counter Written { get; } = new();

        public CountingProxy.Counter Read { get; } = new();

        /// <summary>Happens once, between the reading of a message and its transaction.</summary>
        public Func<Task>? AfterReading { get; set; }

        public Task<T> WriteAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
            ledger.WriteAsync((session, token) => work(CountingProxy.Of(session, Written), token), cancellationToken);

        public async Task<T> ReadAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        {
            var result = await ledger.ReadAsync((session, token) => work(CountingProxy.Of(session, Read), token), cancellationToken);
            if (AfterReading is { } then)
            {
                AfterReading = null;
                await then();
            }
            return result;
        }

        public ValueTask DisposeAsync() => ledger.DisposeAsync();
    }
}
