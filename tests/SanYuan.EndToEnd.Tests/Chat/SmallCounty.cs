using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>As few people as the page needs; their web chat account is their code.</summary>
static class SmallCounty
{
    static readonly DateOnly Start = new(2019, 1, 1);

    public static RosterDraft Create() => new(
        [
            new UnitDraft("U001", "县疾控中心", UnitKind.Organ),
            new UnitDraft("U002", "县文旅局", UnitKind.Organ),
            new UnitDraft("T001", "鑫源纺织公司", UnitKind.TwoNew),
        ],
        [
            Person("R001", "王建国"), Person("R002", "李秀英"), Person("R003", "赵长根"),
            Person("N001", "朱德胜") with { Identities = Roles.Liaison, ResponsibleUnitCodes = ["U001"] },
            Person("B001", "陈文斌") with { Identities = Roles.Office },
        ],
        [Envoy("R001", "U001"), Envoy("R002", "U002"), new AppointmentDraft("R003", Roles.Instructor, "T001", Start)]);

    static PersonDraft Person(string code, string name) => new(code, name) { Accounts = [new ChannelAccount(ChannelNames.WebChat, code)] };

    static AppointmentDraft Envoy(string person, string unit) => new(person, Roles.Envoy, unit, Start);
}
