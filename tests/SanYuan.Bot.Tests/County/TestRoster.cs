using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

internal static class TestRoster
{
    public const string Envoy = "wang";
    public const string SecondEnvoy = "li";
    public const string Instructor = "zhou";
    public const string Supervisor = "sun";
    public const string Liaison = "zhao";
    public const string Office = "ban";
    public const string Ended = "qian";
    public const string Leader = "ling";

    static readonly DateOnly Start = new(2019, 1, 1);

    public static readonly RosterDraft Draft = new(
        [
            new UnitDraft("CDC", "县疾控中心", UnitKind.Organ) { Aliases = ["疾控", "县疾控中心支部"], Sector = "民生" },
            new UnitDraft("EDU", "县教体局", UnitKind.Organ) { Aliases = ["教体局"], Sector = "民生" },
            new UnitDraft("KH", "康禾药业", UnitKind.TwoNew),
            new UnitDraft("MS", "民生", UnitKind.Sector),
        ],
        [
            Person("P1", "王建国", Envoy),
            Person("P2", "李秀英", SecondEnvoy),
            Person("P3", "周指导", Instructor),
            Person("P4", "孙监督", Supervisor),
            Person("L1", "赵联络", Liaison) with { Identities = Roles.Liaison, ResponsibleUnitCodes = ["CDC"] },
            Person("B1", "办公室", Office) with { Identities = Roles.Office },
            Person("Q1", "钱离任", Ended),
            Person("X1", "领导甲", Leader) with { Identities = Roles.Leader },
        ],
        [
            new AppointmentDraft("P1", Roles.Envoy, "CDC", Start),
            new AppointmentDraft("P2", Roles.Envoy, "CDC", Start),
            new AppointmentDraft("P3", Roles.Instructor, "KH", Start),
            new AppointmentDraft("P4", Roles.Supervisor, "MS", Start),
            new AppointmentDraft("Q1", Roles.Envoy, "CDC", Start) { End = new DateOnly(2019, 6, 30) },
        ]);

    public static PersonDraft Person(string code, string name, string account) =>
        new(code, name) { Accounts = [new ChannelAccount(ChannelNames.WeCom, account)] };
}
