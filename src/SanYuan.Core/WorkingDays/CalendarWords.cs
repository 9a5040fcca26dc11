using SanYuan.Core.Messaging;

namespace SanYuan.Core.WorkingDays;

/// <summary>What is said about the calendar.</summary>
internal static class CalendarWords
{
    public static Why Why(int year) => new("下一年的放假安排到12月还没有导入，提醒党建办一次。", $"系统里没有{year}年的放假安排。");

    public static string Unknown(int year) =>
        $"还没有{year}年的放假安排，{year}年先按周末休息、平日上班算。\n"
        + "请按国务院办公厅的通知填好节假日表（import --template holidays.csv 得到模板，一天一行，类型填 放假 或 上班），再由管理员运行 import holidays.csv，几秒内生效。";
}
