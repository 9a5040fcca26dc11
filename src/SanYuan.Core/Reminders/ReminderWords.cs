namespace SanYuan.Core.Reminders;

/// <summary>What the combined message says, and what is said about it.</summary>
internal static class ReminderWords
{
    /// <summary>Things shown one by one; a phone shows as many without scrolling.</summary>
    public const int Most = 5;

    public const string Rule = "工作日最多一条，合并成一条，在您选的钟点发";
    public const string NothingOpen = "您没有要办的事。";
    public const string NothingSaid = "最近没有提醒过您要办的事。做了什么，直接用一句话告诉我就行。";
    public const string HourOutside = "提醒只在上班时间发，请选8点到17点，例如「提醒时间 8点」。";
    public const string BudgetOutside = "每周最多几条，请在1到5之间选，例如「提醒每周最多3条」。没有改动。";

    public static string Say(IReadOnlyList<ReminderItem> items) => items is [var one]
        ? $"提醒：{one.Line}{Hint(one)}\n也可以回「明天提醒」「已经办了」「为什么」。"
        : $"提醒：您有{items.Count}件事\n{Lines(items)}\n办完用一句话告诉我；也可以回「明天提醒」「已经办了」「为什么」。";

    public static string Facts(IReadOnlyList<ReminderItem> items) => string.Join("；", items.Take(Most).Select(item => item.Why.Facts));

    public static string Todo(IReadOnlyList<ReminderItem> items) => items.Count == 0 ? NothingOpen : $"您有{items.Count}件事要办\n{Lines(items)}{Hint(items[0])}";

    public static string PutOff(int count, DateOnly day) => $"好的，这{count}件事{day:M月d日}（{Weekday(day)}）再提醒您；那之前办好了就不提醒了。";

    public static string Done(IReadOnlyList<SaidItem> items) => $"好的，这{items.Count}件事不再提醒您了。\n台账里还没有的，请用一句话说一下，才算数：{items[0].Line}";

    public static string AllGone => "好的，这些事台账里已经办结，不会再提醒您。";

    public static string HourChosen(int hour) => $"好的，以后在工作日{hour}点多提醒您，一天最多一条。";

    public static string BudgetSet(int budget) => $"好的，每人每周最多提醒{budget}条。";

    public static string State(int hour, int sent, int budget) =>
        $"您的提醒：工作日{hour}点多，一天最多一条，一周最多{budget}条，本周已发{sent}条。\n换钟点回「提醒时间 8点」；会议的提醒另算，会前一天和一小时各一次。";

    public static string Asking(string period, AskingFigures figures) => figures switch
    {
        { Messages: 0 } => $"{period}没有提醒过大家要办的事。",
        { Asked: 0 } => $"{period}提醒{figures.Messages}条、{figures.People}人，都是之前问过的事。",
        _ => $"{period}提醒{figures.Messages}条、{figures.People}人，共问{figures.Asked}件事，其中{figures.Useful}件五个工作日内办了（{100 * figures.Useful / figures.Asked}%）。{Rest(figures)}",
    };

    public static string Weekday(DateOnly day) => "周" + "日一二三四五六"[(int)day.DayOfWeek];

    static string Rest(AskingFigures figures) => (figures.Told, figures.PutOff) switch
    {
        (0, 0) => "",
        (var told, 0) => $"\n说办了、台账还没有的{told}件。",
        (0, var off) => $"\n请求缓一缓的{off}件。",
        var (told, off) => $"\n说办了、台账还没有的{told}件，请求缓一缓的{off}件。",
    };

    static string Lines(IReadOnlyList<ReminderItem> items) =>
        string.Join('\n', items.Take(Most).Select((item, at) => $"{at + 1}. {item.Line}")) + (items.Count > Most ? $"\n还有{items.Count - Most}件，回「待办」看" : "");

    static string Hint(ReminderItem item) => item.Answer.Length == 0 ? "" : $"\n办好了回：{item.Answer}";
}
