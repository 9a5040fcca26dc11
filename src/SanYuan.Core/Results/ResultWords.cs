using SanYuan.Core.Duties;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>What is said about results.</summary>
public static class ResultWords
{
    const string Digits = "零一二三四五";

    public const string NoBranch = "没有您能看的支部。有事请联系县委党建办。";
    public const string NoSuchPeriod = "没有这段时间，或还没到。例如「成效 2019年」「成效 10月」「成效 第三季度」。";

    public static string NotYours(Unit unit) => $"{unit.Name}不在您负责的范围，看不到。回「成效」看您的。";

    internal static string Sheet(ResultSheet sheet, DateOnly today)
    {
        var lines = Enum.GetValues<ResultFigure>().Select(figure => $"{(int)figure} {Name(figure)} {Total(figure, sheet)}{Measure(figure)}{Beside(figure, sheet)}");
        var period = ResultPeriods.Name(sheet.Period);
        var which = sheet.Period == DutyPeriod.Of(DutyCadence.Year, today) ? "" : " " + period;
        return $"{period}成效{(sheet.Period.To > today ? $"（到{today:M月d日}）" : "")}\n{string.Join('\n', lines)}\n看一项的明细回「成效明细 2{which}」；看一个支部回「成效 单位名」。";
    }

    internal static string Name(ResultFigure figure) => figure switch
    {
        ResultFigure.Helped => "帮扶支部",
        ResultFigure.Risen => "星级提升",
        ResultFigure.SixGood => "达到六好",
        ResultFigure.Premises => "场所达标",
        ResultFigure.Life => "督促组织生活",
        ResultFigure.Found => "发现问题",
        ResultFigure.Closed => "整改销号",
        _ => "收集建议",
    };

    internal static string Measure(ResultFigure figure) => figure switch
    {
        ResultFigure.Life => "条记录",
        ResultFigure.Found or ResultFigure.Closed or ResultFigure.Suggestions => "条",
        _ => "个",
    };

    /// <summary>What the details list, so that they add up to it.</summary>
    internal static int Total(ResultFigure figure, ResultSheet sheet) => figure switch
    {
        ResultFigure.Helped => sheet.Helped.Count,
        ResultFigure.Risen => sheet.Risen.Count,
        ResultFigure.SixGood => sheet.SixGood.Count,
        ResultFigure.Premises => sheet.Premises.Count,
        ResultFigure.Life => sheet.Life.Sum(one => one.Entries),
        ResultFigure.Found => sheet.Findings.Found,
        ResultFigure.Closed => sheet.Findings.Closed,
        _ => sheet.Findings.Suggestions,
    };

    static string Beside(ResultFigure figure, ResultSheet sheet) => figure switch
    {
        ResultFigure.Risen when sheet.Helped.Count > 0 => $"（占帮扶的{100.0 * sheet.Risen.Count / sheet.Helped.Count:0}%）",
        ResultFigure.Life when sheet.Life.Count > 0 => $"（{sheet.Life.Sum(one => one.Sessions)}场）",
        _ => "",
    };

    public static string Kind(ResultKind kind) => kind switch
    {
        ResultKind.Stars => "星级",
        ResultKind.SixGood => "六好",
        _ => "场所",
    };

    public static string Value(ResultKind kind, int? value) => (kind, value) switch
    {
        (ResultKind.Stars, { } stars) => $"{Digits[stars]}星",
        (ResultKind.Stars, null) => "未评星",
        (ResultKind.SixGood, 1) => "达到",
        (ResultKind.SixGood, _) => "未达到",
        (_, 1) => "达标",
        _ => "未达标",
    };
}
