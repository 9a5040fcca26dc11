using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

internal static class Rosters
{
    public static readonly RosterDraft Small = new(
        [
            new UnitDraft("U1", "县疾控中心", UnitKind.Organ) { Aliases = ["疾控", "疾控中心"], Sector = "民生", Stars = 2, IsWeak = true, Address = "人民路1号", Place = GeoPoint.Of(23.134, 113.358) },
            new UnitDraft("U2", "康禾药业", UnitKind.TwoNew) { IsSixGood = false },
        ],
        [
            new PersonDraft("P1", "王建国") { Accounts = [new ChannelAccount(ChannelNames.WeCom, "wangjianguo")], IsRetiredFromPost = true, Phone = "13800000001" },
            new PersonDraft("P2", "李秀英") { Accounts = [new ChannelAccount(ChannelNames.WeCom, "lixiuying")] },
            new PersonDraft("L1", "赵联络") { Identities = Roles.Liaison, ResponsibleUnitCodes = ["U1"], WorkUnitCode = "U1" },
        ],
        [
            new AppointmentDraft("P1", Roles.Envoy, "U1", new DateOnly(2019, 1, 1)) { TrainingPassed = new DateOnly(2019, 1, 1), Way = "统一派驻", SelectingUnitCode = "U2" },
            new AppointmentDraft("P2", Roles.Instructor, "U2", new DateOnly(2019, 1, 1)) { End = new DateOnly(2019, 12, 31) },
        ]);
}
