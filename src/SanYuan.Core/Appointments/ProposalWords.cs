using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>What is said when a term cannot be.</summary>
internal static class ProposalWords
{
    public const string Unclear = "没看懂任期，没有改动。请这样写：「人选3 拟派 2019-11-01 起 两年 选派单位 县委组织部」。";

    public static string EndBeforeStart(DateOnly start, DateOnly end) => $"结束日{end:yyyy年M月d日}早于开始日{start:yyyy年M月d日}，没有改动。请改正其中一个。";

    public static string Overlaps(Appointment other, RosterSnapshot roster) =>
        $"和聘任{other.Number}（{AppointmentWords.Who(other, roster)}，{AppointmentWords.Term(other)}）重叠，没有改动。同一人在同一单位同一角色，一段时间只能有一个聘任。";
}
