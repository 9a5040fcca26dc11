using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>What is said of supervision groups.</summary>
internal static class SecondmentWords
{
    public const string WhichPeriod = "没看出从哪天到哪天，没有改动。例如「抽调 王建国 参加 民生督导组 10月1日至10月31日」。";

    public static string NoSector(string unit) => $"{unit}不是行业领域，没有改动。请写 经济、党建、农林、文化、民生、交建 或 政法 督导组。";

    public static string NotActing(string name) => $"{name}这段时间不是一直在任的特派员或指导员，不能抽调，没有改动。说「聘任 {name}」看任期。";

    public static string Seconded(Appointment one, RosterSnapshot roster) =>
        $"已抽调{AppointmentWords.Name(one, roster)}参加{AppointmentWords.UnitName(one, roster)}督导组（聘任{one.Number}）\n{AppointmentWords.Term(one)}，期间同时是监督员，不督导本人所在和派驻的单位。";

    public static string ToPerson(Appointment one, RosterSnapshot roster) =>
        $"{AppointmentWords.Name(one, roster)}，请您参加{AppointmentWords.UnitName(one, roster)}督导组，{AppointmentWords.Term(one)}。\n督导了哪家、发现了什么，带上单位名说一句就行；您自己的派驻单位不在督导之列。";
}
