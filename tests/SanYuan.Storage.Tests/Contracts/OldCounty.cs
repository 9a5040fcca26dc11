namespace SanYuan.Storage.Tests.Contracts;

/// <summary>What the first schema can hold, a little of each: every later one must keep it.</summary>
public static class OldCounty
{
    public const string Rows =
        """
        INSERT INTO units (id, code, name, kind, stars, six_good, weak) VALUES (1, 'U1', '县疾控中心', 'organ', 2, 0, 1), (2, 'U2', '县财政局', 'organ', NULL, NULL, 0);
        INSERT INTO unit_aliases (unit_id, alias) VALUES (1, '疾控');
        INSERT INTO people (id, code, name, phone, identities, retired_from_post) VALUES (1, 'P1', '王建国', '13900000000', 0, 1), (2, 'P2', '刘联络', NULL, 2, 0);
        INSERT INTO accounts (channel, account, person_id) VALUES ('wecom', 'wang', 1);
        INSERT INTO responsibilities (person_id, unit_id) VALUES (2, 1);
        INSERT INTO appointments (id, person_id, role, unit_id, selecting_unit_id, starts_on) VALUES (1, 1, 'envoy', 1, 2, '2019-01-01');
        INSERT INTO inbox (channel, message_id, account, person_id, kind, text, sent_at, received_at, status, attempts, reply)
        VALUES ('wecom', 'm1', 'wang', 1, 'text', '今天开会', '2019-10-16T04:00:00.000Z', '2019-10-16T04:00:01.000Z', 'answered', 1, '已记入台账 #1');
        INSERT INTO activities (id, person_id, unit_id, held_on, type, participants, text, channel, message_id, status, version, recorded_at)
        VALUES (1, 1, 1, '2019-10-16', 'theme_party_day', 15, '今天开会', 'wecom', 'm1', 'recorded', 1, '2019-10-16T04:00:01.000Z');
        INSERT INTO findings (activity_id, unit_id, kind, text, status) VALUES (1, 1, 'finding', '记录不规范', 'open'), (1, 1, 'suggestion', '建台账', 'open');
        INSERT INTO meetings (id, unit_id, title, starts_at, called_by, channel, message_id, called_at, status)
        VALUES (1, 1, '主题党日', '2019-10-18T07:00:00.000Z', 2, 'wecom', 'm2', '2019-10-16T04:00:00.000Z', 'planned');
        INSERT INTO invitations (meeting_id, person_id, answer, answer_count) VALUES (1, 1, 'accepted', 1);
        INSERT INTO outbox (receiver_id, kind, format, text, unique_key, due_at, created_at, status, attempts, act_at)
        VALUES (1, 'invitation', 'text', '请参加', 'k1', '2019-10-16T04:00:00.000Z', '2019-10-16T04:00:00.000Z', 'pending', 0, '2019-10-16T04:00:00.000Z');
        """;

    /// <summary>Tables and their numbers of rows.</summary>
    public static IReadOnlyList<string> Kept { get; } =
    ["units 2", "unit_aliases 1", "people 2", "accounts 1", "responsibilities 1", "appointments 1", "inbox 1", "activities 1", "findings 2", "meetings 1", "invitations 1", "outbox 1"];
}
