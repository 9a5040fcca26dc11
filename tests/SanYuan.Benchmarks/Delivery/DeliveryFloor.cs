using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using SanYuan.Bot.Channels.WeCom.Sending;
using SanYuan.Core.Messaging;

namespace SanYuan.Benchmarks.Delivery;

/// <summary>The least that must be done: each row written, marked and settled by a raw prepared statement, a thousand a commit on disk, and the same HTTP calls beside it.</summary>
internal sealed class DeliveryFloor : IDisposable
{
    const int AtOnce = 4;

    readonly Town _town;
    readonly SqliteConnection _connection;

    public DeliveryFloor(Town town, string file)
    {
        _town = town;
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        using var setup = _connection.CreateCommand();
        setup.CommandText =
            """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=10000; PRAGMA cache_size=-32768;
            CREATE TABLE rows (id INTEGER PRIMARY KEY, receiver INTEGER NOT NULL, text TEXT NOT NULL, unique_key TEXT NOT NULL UNIQUE, due_at TEXT NOT NULL,
                status TEXT NOT NULL, batch TEXT, account TEXT, sent_at TEXT);
            """;
        setup.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    /// <returns>Seconds.</returns>
    public async Task<double> RunAsync(HttpClient platform, string token, string round)
    {
        var watch = Stopwatch.StartNew();
        for (var text = 0; text < _town.Texts; text++)
            Insert(round, text);
        var underWay = new Queue<(int Text, Task Call)>();
        for (var text = 0; text < _town.Texts; text++)
        {
            Update("UPDATE rows SET status = 'sending', batch = 'b', account = @value WHERE id = @id", text);
            underWay.Enqueue((text, SendAsync(platform, token, round, text)));
            if (underWay.Count == AtOnce)
                await SettleAsync(underWay.Dequeue());
        }
        while (underWay.TryDequeue(out var last))
            await SettleAsync(last);
        return watch.Elapsed.TotalSeconds;
    }

    async Task SettleAsync((int Text, Task Call) sent)
    {
        await sent.Call;
        Update("UPDATE rows SET status = 'sent', sent_at = @value WHERE id = @id", sent.Text);
    }

    async Task SendAsync(HttpClient platform, string token, string round, int text)
    {
        var batch = new OutboundBatch([.. _town.PeopleOf(text).Select(Town.Account)], Town.Text(round, text), TextFormat.Plain);
        using var content = new ByteArrayContent(WeComRequest.Write(DeliveryBenchmark.AgentId, batch.Accounts, batch));
        using var answer = await platform.PostAsync(new Uri($"cgi-bin/message/send?access_token={token}", UriKind.Relative), content);
        if (!Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).Contains("\"errcode\":0", StringComparison.Ordinal))
            throw new InvalidOperationException("The platform refused the floor's call.");
    }

    void Insert(string round, int text)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO rows (receiver, text, unique_key, due_at, status) VALUES (@receiver, @text, @key, '2019-10-16T04:00:00.000Z', 'pending')";
        var receiver = insert.Parameters.Add("@receiver", SqliteType.Integer);
        insert.Parameters.AddWithValue("@text", Town.Text(round, text));
        var key = insert.Parameters.Add("@key", SqliteType.Text);
        foreach (var person in _town.PeopleOf(text))
        {
            (receiver.Value, key.Value) = (person, $"reminder:{round}:{text}:{person}");
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    void Update(string sql, int text)
    {
        using var transaction = _connection.BeginTransaction();
        using var update = _connection.CreateCommand();
        update.Transaction = transaction;
#pragma warning disable CA2100 // One of the two texts above.
        update.CommandText = sql;
#pragma warning restore CA2100
        var id = update.Parameters.Add("@id", SqliteType.Integer);
        var value = update.Parameters.Add("@value", SqliteType.Text);
        for (var row = 0; row < Town.PerText; row++)
        {
            (id.Value, value.Value) = (((long)text * Town.PerText) + row + 1, "2019-10-16T04:00:00.000Z");
            update.ExecuteNonQuery();
        }
        transaction.Commit();
    }
}
