using SanYuan.Core.Meetings;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Leaves;

/// <summary>What is said about leave.</summary>
internal static class LeaveWords
{
    public const string NoSuchDay = "这个日期不对，没有登记。请写成「请假 10.20-10.25 出差」这样再发一次。";
    public const string Backwards = "请假的结束日期早于开始日期，没有登记。请核对后再发，例如「请假 10.20-10.25 出差」。";
    public const string None = "没有登记着的请假，没有改动。要改会议的答复，回「参加 12」或「请假 12」（12换成会议编号）。";

    public static readonly string TooLong = $"一次最多登记{LeaveDesk.Longest}天，没有登记。请分段登记，或联系县委党建办。";
    public static readonly string LongAgo = $"开始日期已过去{LeaveDesk.Backdated}个工作日以上，没有登记。需要补登请联系县委党建办。";

    public static string Overlaps(LeaveDraft other) => $"和已登记的请假（{Days(other)}）重叠，没有登记。要改先回「取消请假」再重新登记。";

    public static string Unknown(string name) => $"没有找到在任的三员「{name}」，没有登记。请核对姓名。";

    public static string Several(string name, IEnumerable<Person> people, string rest) =>
        $"有{people.Count()}位{name}（编码{string.Join('、', people.Select(person => person.Code))}），没有改动。请用编码再发，例如「{people.First().Code}{rest}」。";

    public static string Told(LeaveDraft leave, string whose, IReadOnlyList<Invitation> invited)
    {
        var reason = leave.Reason.Length > 0 ? $"（{leave.Reason}）" : "";
        var meetings = invited.Count == 0 ? ""
            : $"\n这几天还邀请了{whose}参加{string.Join('、', invited.Take(3).Select(one => $"{one.Meeting.Id}号会议"))}：去不了请另回「请假 {invited[0].Meeting.Id}」。";
        return $"已登记{whose}请假 {Days(leave)}{reason}\n期间不催办履职；提前回来回「销假」，不请了回「取消请假」。{meetings}";
    }

    public static string Ended(LeaveDraft leave, DateOnly last, string whose) => $"已为{whose}销假，请假记为 {Days(leave with { Last = last })}。";

    public static string Cancelled(LeaveDraft leave, string whose) => $"已取消{whose} {Days(leave)} 的请假。";

    public static string Which(IReadOnlyList<Leave> leaves, string name) =>
        $"登记着{leaves.Count}段请假：{string.Join('、', leaves.Take(4).Select(one => Days(one.Content)))}，没有改动。请说明哪一段，例如「取消{name}请假 {leaves[0].Content.First:M月d日}」。";

    public static string Days(LeaveDraft leave) =>
        leave.First == leave.Last ? $"{leave.First:M月d日}" : leave.First.Year == leave.Last.Year ? $"{leave.First:M月d日}至{leave.Last:M月d日}" : $"{leave.First:yyyy年M月d日}至{leave.Last:yyyy年M月d日}";
}
