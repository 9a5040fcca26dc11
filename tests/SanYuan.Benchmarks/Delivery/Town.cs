using Microsoft.Data.Sqlite;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Benchmarks.Delivery;

/// <summary>So many people with an account each, and what each is to be reminded of: one text for every thousand.</summary>
internal sealed class Town(int people)
{
    public const int PerText = 1000;

    public int Texts => (people + PerText - 1) / PerText;

    public static string Account(long person) => $"member{person}";

    /// <param name="round">Makes the words of each round its own.</param>
    public static string Text(string round, int text) => $"提醒：明天有主题党日（{round}，第{text}个支部）\n时间：10月18日（周五）15:00\n地点：县委大院二楼会议室\n请准时参加；不能参加请回复「请假 {text} 原因」。";

    /// <summary>The people of a text lie all over the town.</summary>
    public IEnumerable<long> PeopleOf(int text) => Enumerable.Range(0, PerText).Select(place => ((long)place * Texts) + text + 1).Where(person => person <= people);

    public IEnumerable<OutboundMessage> Reminders(string round, int text, DateTimeOffset due) =>
        PeopleOf(text).Select(person => new OutboundMessage(new PersonId(person), OutboundKind.Reminder, Text(round, text), due, $"reminder:{round}:{text}:{person}") { Why = new Why("规则", "依据") });

    /// <summary>A migrated database in which all of them are.</summary>
    public void Create(string connectionString)
    {
        SqliteMigration.Run(connectionString);
        using var connection = new SqliteConnection(connectionString + ";Pooling=False");
        connection.Open();
        using var fill = connection.CreateCommand();
        fill.CommandText =
            """
            INSERT INTO people (id, code, name, identities, retired_from_post)
            WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < @people) SELECT id, 'P' || id, '人员' || id, 0, 0 FROM n;
            INSERT INTO accounts (channel, account, person_id) SELECT 'wecom', 'member' || id, id FROM people;
            UPDATE roster_version SET version = 1;
            PRAGMA wal_checkpoint(TRUNCATE);
            """;
        fill.Parameters.AddWithValue("@people", people);
        fill.ExecuteNonQuery();
    }
}
