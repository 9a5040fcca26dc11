using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Activities;

/// <summary>What is said when one appointee tells something for another.</summary>
internal static class ColleagueWords
{
    public const string WhichIsNotYours = "没有别人代您报的记录。要收回自己报的，回复「撤销」。";

    public static string NotFound(string name) => $"没有找到在任的三员「{name}」，没有记入台账。请写全名重发，例如「代王建国报：…」；自己的直接报就行。";

    public static string ToldForYou(string reporter, IReadOnlyList<ActivityId> numbers, IReadOnlyList<string> lines) =>
        $"{reporter}代您报了 {string.Join(' ', numbers)}：{ActivityWords.Shown(lines)}\n不对请回复「不是我的 {numbers[0].Value}」。";

    public static string NotToldForYou(int number) => $"#{number} 不是别人代您报的，没有改动。回复「我的」看本月已记的内容。";

    public static string YourOwn(ActivityId number) => $"{number} 是您自己报的。要收回请回复「撤销 {number}」。";

    public static string Disowned(ActivityId number, string reporter) => $"好的，{number} 已撤销，不再计入您的记录，已告知{reporter}。";

    public static string DisownedBy(string appointee, ActivityId number, string line) => $"{appointee}说 {number} 不是本人的，已撤销：{line}\n原话仍保留。需要的话请和本人核对后再报。";

    public static string CorrectedBy(string reporter, ActivityId number, string changes) => $"{reporter}改了代您报的 {number}：{changes}\n不对请回复「不是我的 {number.Value}」。";

    public static string WithdrawnBy(string reporter, IEnumerable<ActivityId> numbers) => $"{reporter}已撤销代您报的 {string.Join(' ', numbers)}，不用处理。";

    public static Why WhyTold(string who, ActivityId entry) => new("别人替您报告、更正或收回，当即告诉您；不对可以说不是您的。", $"{who}替您报的{entry}。");

    public static Why WhyDisowned(string who, ActivityId entry) => new("替别人报的，本人说不是，当即告诉您。", $"{entry}是您替{who}报的。");
}
