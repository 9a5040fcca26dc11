using Microsoft.Data.Sqlite;
using SanYuan.Storage.Engine;

namespace SanYuan.Benchmarks.Digests;

/// <summary>A migrated database with years of entries, the last on <see cref="LastDay"/>; one in ten has a finding, in words of its own, which its unit has put right.</summary>
internal sealed record LongLedger(long Entries, int Years, int People, int Units)
{
    public static readonly DateOnly LastDay = new(2019, 10, 31);

    public int EntriesAMonth => (int)(Entries / (Years * 12));

    public void Create(string connectionString)
    {
        SqliteMigration.Run(connectionString);
        using var connection = new SqliteConnection(connectionString + ";Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000; PRAGMA foreign_keys=OFF;");
        Run(
            connection,
            """
            INSERT INTO units (id, code, name, kind, sector, weak)
            WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < @units) SELECT id, 'U' || id, '第' || id || '号局', CASE id % 3 WHEN 0 THEN 'organ' ELSE 'two_new' END, '民生', 0 FROM n;
            INSERT INTO people (id, code, name, identities, retired_from_post)
            WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < @people) SELECT id, 'P' || id, '人员' || id, 0, 0 FROM n;
            INSERT INTO accounts (channel, account, person_id) SELECT 'wecom', 'member' || id, id FROM people;
            INSERT INTO appointments (person_id, role, unit_id, starts_on) SELECT id, 'envoy', (id - 1) % @units + 1, '1989-01-01' FROM people;
            UPDATE people SET identities = @office WHERE id = 1;
            UPDATE roster_version SET version = 1;
            """);
        Run(
            connection,
            """
            INSERT INTO activities (id, person_id, unit_id, held_on, type, participants, text, channel, message_id, status, version, recorded_at, late)
            WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < @entries)
            SELECT id, id % @people + 1, id % @people % @units + 1, date(@last, '-' || ((@entries - id) * @days / @entries) || ' days'),
                CASE id % 4 WHEN 0 THEN 'theme_party_day' WHEN 1 THEN 'committee_meeting' WHEN 2 THEN 'party_lecture' ELSE NULL END, 5 + id % 30,
                '今天上午参加支部主题党日，15名党员参加', 'wecom', 'm' || id, 'recorded', 1, date(@last, '-' || ((@entries - id) * @days / @entries) || ' days') || 'T04:00:00.000Z', 0
            FROM n;
            INSERT INTO findings (activity_id, unit_id, kind, text, status, appointee_id, told_by, found_on, told_at, channel, message_id, sent_at, due_on, closed_at)
            SELECT id, unit_id, 'finding',
                CASE id / 10 % 6 WHEN 0 THEN '会议记录' WHEN 1 THEN '签到表' WHEN 2 THEN '党费收缴' WHEN 3 THEN '公开栏' WHEN 4 THEN '门口的牌子' ELSE '两台电脑' END
                    || CASE id / 60 % 4 WHEN 0 THEN '不规范' WHEN 1 THEN '缺失' WHEN 2 THEN '不及时' ELSE '坏了' END || '，' || char(19968 + id % 4999) || char(19968 + id / 7 % 4999), 'verified', person_id, person_id, held_on, recorded_at, channel, message_id, recorded_at, held_on, recorded_at FROM activities WHERE id % 10 = 0;
            """);
        Run(connection, "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);");
    }

    void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Of this file alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        foreach (var (name, value) in new (string, object)[]
        {
            ("@units", Units), ("@people", People), ("@entries", Entries), ("@last", $"{LastDay:yyyy-MM-dd}"), ("@days", Years * 365.25), ("@office", (int)Core.Roster.Roles.Office),
        })
            if (sql.Contains(name, StringComparison.Ordinal))
                command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
