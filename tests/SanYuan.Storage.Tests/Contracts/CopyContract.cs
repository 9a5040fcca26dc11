using SanYuan.Core.Ledger;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Engine.Copying;
using SanYuan.Storage.Tests.Sqlite;

namespace SanYuan.Storage.Tests.Contracts;

/// <summary>A county moves as it is: every row once, however often the copy is broken off; and the county it came from stays as it was.</summary>
public abstract class CopyContract(CopyPlace place) : IAsyncLifetime
{
    const int Batch = 7;
    const int Messages = 30;

    const string More =
        """
        WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 30)
        INSERT INTO inbox (channel, message_id, account, person_id, kind, text, sent_at, received_at, status, attempts, reply)
        SELECT 'wecom', 'm' || n, 'wang', CASE WHEN n % 2 = 0 THEN 1 END, 'text', '今天😀参加𠮷支部 ' || n || ' ', '2019-10-16T04:00:00.000Z', '2019-10-16T04:00:01.' || printf('%03d', n) || 'Z', 'answered', 1, '已记'
        FROM numbers;
        """;

    readonly SqliteDatabase _county = new();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // Skips here where there is no server.
        await using (place.Open())
            await _county.Ledger.WriteAsync((session, token) => session.Roster.ApplyAsync(Rosters.Small, token), Token);
        await AtHomeAsync(More);
    }

    [Fact]
    public async Task Every_row_arrives_and_is_compared()
    {
        var steps = new List<CopyProgress>();
        var copied = place.Copy(_county.ConnectionString, Batch, steps.Add);
        Assert.Equal((Messages, Messages), (copied.Single(one => one.Table == "inbox").Rows, There("SELECT count(*) FROM inbox")));
        Assert.Equal(1, There("SELECT count(*) FROM inbox WHERE message_id = 'm7' AND person_id IS NULL"));
        Assert.Equal((3, 2), (There("SELECT count(*) FROM people"), There("SELECT count(*) FROM appointments")));
        Assert.Equal([0, 7, 14, 21, 28, 30], steps.Where(step => step is { Table: "inbox", Sum: null }).Select(step => step.Copied));
        Assert.All(copied, table => Assert.Equal((table.Rows, 32), (table.Copied, table.Sum!.Length)));
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task Broken_off_after_every_step_it_goes_on_where_it_stopped()
    {
        var (reached, runs) = (new Dictionary<string, long>(), 0);
        while (!RunOneStep(reached))
            Assert.InRange(++runs, 1, 1000);
        // 30 messages are five transactions of seven at most; each of them was a run's last.
        Assert.InRange(runs, 5, 1000);
        Assert.Equal((Messages, Messages), (There("SELECT count(*) FROM inbox"), There("SELECT count(DISTINCT message_id) FROM inbox")));
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task What_happens_to_the_county_while_a_copy_is_broken_off_is_not_mixed_in()
    {
        Assert.Throws<BrokenOffException>(() => place.Copy(_county.ConnectionString, Batch, BreakAt("inbox", 14)));
        await AtHomeAsync("DELETE FROM inbox WHERE message_id IN ('m3', 'm20'); UPDATE inbox SET message_id = 'new' WHERE message_id = 'm15'");
        place.Copy(_county.ConnectionString, Batch, _ => { });
        Assert.Equal((Messages, 3), (There("SELECT count(*) FROM inbox"), There("SELECT count(*) FROM inbox WHERE message_id IN ('m3', 'm15', 'm20')")));
    }

    [Fact]
    public void Rows_that_another_program_changed_meanwhile_are_told()
    {
        Assert.Throws<BrokenOffException>(() => place.Copy(_county.ConnectionString, Batch, BreakAt("inbox", 30)));
        ExecuteThere("UPDATE inbox SET text = 'else' WHERE message_id = 'm9'");
        var fault = Assert.Throws<LedgerUnavailableException>(() => place.Copy(_county.ConnectionString, Batch, _ => { }));
        Assert.StartsWith("The table inbox differs after the copy (30 rows here, 30 on the server)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_copies_at_once_the_second_is_told()
    {
        var fault = Assert.Throws<LedgerUnavailableException>(() => place.Copy(_county.ConnectionString, Batch, step =>
        {
            if (step is { Table: "inbox", Copied: 7 })
                Assert.Throws<BrokenOffException>(() => place.Copy(_county.ConnectionString, Batch, BreakAt("inbox", 14)));
        }));
        Assert.StartsWith("Another copy into the same database is under way at inbox", fault.Message, StringComparison.Ordinal);
        place.Copy(_county.ConnectionString, Batch, _ => { });
        Assert.Equal(Messages, There("SELECT count(*) FROM inbox"));
    }

    [Fact]
    public async Task A_code_too_long_for_the_server_is_told_with_its_place()
    {
        await AtHomeAsync("UPDATE people SET code = printf('%.201c', 'x') WHERE code = 'P1'");
        var fault = Assert.Throws<LedgerUnavailableException>(() => place.Copy(_county.ConnectionString, Batch, _ => { }));
        Assert.Equal("A text of 201 letters in people.code does not fit the server's column of 200: shorten it here, drop the database on the server, and copy again.", fault.Message);
    }

    [Fact]
    public void A_database_that_holds_a_county_is_left_alone()
    {
        place.Copy(_county.ConnectionString, Batch, _ => { });
        var fault = Assert.Throws<LedgerUnavailableException>(() => place.Copy(_county.ConnectionString, Batch, _ => { }));
        Assert.Equal("The database on the server holds a county already: copy into an empty one.", fault.Message);
    }

    [Theory]
    [InlineData(true, "gone")]
    [InlineData(false, "that of another copy")]
    public void Without_the_snapshot_it_began_with_it_does_not_go_on(bool isGone, string expected)
    {
        Assert.Throws<BrokenOffException>(() => place.Copy(_county.ConnectionString, Batch, BreakAt("inbox", 14)));
        File.Delete(_county.File + ".copying");
        if (!isGone)
            CopySnapshot.Take(_county.ConnectionString).Dispose();
        var fault = Assert.Throws<LedgerUnavailableException>(() => place.Copy(_county.ConnectionString, Batch, _ => { }));
        Assert.Equal($"A copy into this database was broken off, and its snapshot {_county.File}.copying is {expected}: drop the database on the server, and copy again.", fault.Message);
    }

    public async ValueTask DisposeAsync()
    {
        await place.DisposeAsync();
        await _county.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <returns>Whether the copy has ended.</returns>
    bool RunOneStep(Dictionary<string, long> reached)
    {
        try
        {
            place.Copy(_county.ConnectionString, Batch, step =>
            {
                if (step.Sum is not null || (reached.TryGetValue(step.Table, out var before) && before == step.Copied))
                    return;
                Assert.InRange(step.Copied - before, 0, Batch);
                reached[step.Table] = step.Copied;
                if (step.Copied > 0)
                    throw new BrokenOffException();
            });
            return true;
        }
        catch (BrokenOffException)
        {
            return false;
        }
    }

    static Action<CopyProgress> BreakAt(string table, long copied) => step =>
    {
        if (step.Table == table && step.Copied == copied)
            throw new BrokenOffException();
    };

    async Task NothingIsLeftAsync()
    {
        Assert.Throws<LedgerUnavailableException>(() => place.Copy(_county.ConnectionString, Batch, _ => { }));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_county.File)!, "*.copying*"));
        // The county at home goes on as before.
        Assert.Equal(3, (await _county.Ledger.ReadAsync((session, token) => session.Roster.ReadAsync(token), Token)).People.Count);
    }

    long There(string sql)
    {
        using var connection = place.Open();
        return connection.Number(sql);
    }

    void ExecuteThere(string sql)
    {
        using var connection = place.Open();
        connection.Execute(sql);
    }

    async Task AtHomeAsync(string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(_county.ConnectionString);
        await connection.OpenAsync(Token);
        connection.Execute(sql);
    }

    sealed class BrokenOffException() : Exception("The process ended here.");
}
