using SanYuan.Bot.Jobs;

namespace SanYuan.Bot.WebConsole.Pages.Jobs;

internal static class JobWords
{
    public static string Of(string job, Language language) => job switch
    {
        nameof(ReminderJob) => language["会议提醒：没回的催一次，前一天、前一小时", "Reminders of meetings"],
        nameof(WeeklyDigestJob) => language["各期简报", "Digests"],
        nameof(CalendarWatchJob) => language["明年放假安排没导入时提醒党建办", "Asks for next year's days off"],
        nameof(DailyReminderJob) => language["每人每天一条合并提醒", "Each person's combined reminder"],
        nameof(QuarterlyJob) => language["季度汇报会", "The quarterly report meeting"],
        nameof(SignalJob) => language["异常提示", "Signals"],
        nameof(FindingJob) => language["当天的问题发给单位", "The day's findings go to units"],
        nameof(InspectionPlanJob) => language["每月督导计划", "Inspection plans"],
        _ => "",
    };
}
