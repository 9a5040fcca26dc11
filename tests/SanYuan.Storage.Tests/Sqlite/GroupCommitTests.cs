using Microsoft.Data.Sqlite;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Tests.Sqlite;

public sealed class GroupCommitTests : IAsyncDisposable
{
    static readonly DateTimeOffset Noon = new(2019, 10, 16, 12, 0, 0, TimeSpan.FromHours(8));

    readonly SqliteDatabase _database = new();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Everything_written_at_the_same_time_is_there_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 2000).Select(number => AddAsync($"m{number}", Token)));
        Assert.Equal(2000, await CountAsync());
    }

    [Fact]
    public async Task A_piece_that_fails_takes_nothing_of_the_others_with_it()
    {
        var all = Enumerable.Range(0, 300).Select(number => number % 3 == 0 ? FailAfterWritingAsync($"m{number}") : AddAsync($"m{number}", Token)).ToList();
        foreach (var (task, number) in all.Select((task, number) => (task, number)))
            if (number % 3 == 0)
                await Assert.ThrowsAsync<InvalidOperationException>(() => task);
            else
                await task;
        Assert.Equal(200, await CountAsync());
    }

    [Fact]
    public async Task A_piece_cancelled_before_its_turn_is_not_run()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AddAsync("m1", cancelled.Token));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_locked_database_is_unavailable_and_usable_again_afterwards()
    {
        await using (var other = new SqliteConnection(_database.ConnectionString))
        {
            await other.OpenAsync(Token);
            await using var exclusive = other.BeginTransaction(deferred: false);
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => AddAsync("m1", Token));
        }
        await AddAsync("m1", Token);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Those_waiting_for_a_locked_database_hear_together_and_not_one_after_the_other()
    {
        await using var other = new SqliteConnection(_database.ConnectionString);
        await other.OpenAsync(Token);
        await using var exclusive = other.BeginTransaction(deferred: false);
        var all = Enumerable.Range(0, 30).Select(number => AddAsync($"m{number}", Token)).ToList();
        // One wait for the lock takes two seconds; thirty of them, one after the other, a minute.
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(20), Token));
        Assert.All(all, task => Assert.True(task.IsFaulted));
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => _database.Ledger.ReadAsync(
            async (session, token) =>
            {
                await session.Inbox.AddAsync(Entry("m1"), token);
                return true;
            },
            Token));
        await AddAsync("m1", Token);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Every_commit_is_on_disk_before_it_is_answered()
    {
        await using var connection = new SqliteConnections(_database.ConnectionString).OpenWriter();
        Assert.Equal(("wal", 2L), (await AskAsync(connection, "PRAGMA journal_mode"), await AskAsync(connection, "PRAGMA synchronous")));
    }

    [Fact]
    public void A_second_migration_has_nothing_to_do() => Assert.Empty(SqliteMigration.Run(_database.ConnectionString));

    static async Task<object?> AskAsync(SqliteConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync(Token);
    }

    static InboxEntry Entry(string id) =>
        new(0, new InboundMessage(ChannelNames.WeCom, id, "wang", InboundKind.Text, "", Noon), null, InboxStatus.Answered, "", Noon);

    Task<bool> AddAsync(string id, CancellationToken cancellationToken) => _database.Ledger.WriteAsync(
        async (session, token) =>
        {
            await session.Inbox.AddAsync(Entry(id), token);
            return true;
        },
        cancellationToken);

    Task<bool> FailAfterWritingAsync(string id) => _database.Ledger.WriteAsync<bool>(
        async (session, token) =>
        {
            await session.Inbox.AddAsync(Entry(id), token);
            throw new InvalidOperationException("as a handler may");
        },
        Token);

    Task<int> CountAsync() => _database.Ledger.ReadAsync((session, token) => session.Inbox.CountAsync(ChannelNames.WeCom, "wang", Noon.AddDays(-1), token), Token);
}
