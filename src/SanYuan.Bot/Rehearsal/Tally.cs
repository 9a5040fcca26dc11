using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Storage.Engine;

namespace SanYuan.Bot.Rehearsal;

/// <summary>One figure of the rehearsal.</summary>
/// <param name="Mechanism">Its number in the product's table; 0: of the service itself.</param>
internal sealed record Count(int Mechanism, string Name, long Value);

/// <summary>Counts what the time has left in the ledger, by mechanism of the product's table.</summary>
internal sealed class Tally(string connectionString)
{
    static readonly (int Mechanism, string Name, string Table, (string, string)[] Where)[] Lines =
    [
        (1, "薄弱支部", "units", [("weak", "1")]),
        (1, "人选", "candidates", []),
        (1, "自荐", "candidates", [("way", "个人报名")]),
        (1, "核条件", "candidate_checks", []),
        (2, "聘任", "appointments", []),
        (2, "拟派", "appointment_changes", [("kind", "proposed")]),
        (2, "抽调", "appointments", [("secondment", "1")]),
        (2, "交接", "handovers", []),
        (3, "培训合格", "appointment_changes", [("kind", "trained")]),
        (3, "聘书", "letters", []),
        (4, "职责变更", "duty_changes", []),
        (4, "请假", "leaves", []),
        (4, "销假", "leave_changes", [("kind", "ended")]),
        (4, "取消请假", "leave_changes", [("kind", "cancelled")]),
        (5, "报告", "activities", [("status", "recorded")]),
        (5, "更正", "activity_versions", [("kind", "corrected")]),
        (5, "撤销", "activity_versions", [("kind", "withdrawn")]),
        (5, "不是本人的", "activity_versions", [("kind", "disowned")]),
        (5, "补报", "activities", [("late", "1")]),
        (5, "追问", "questions", []),
        (5, "照片", "attachments", [("state", "stored")]),
        (6, "重点工作", "campaigns", []),
        (6, "计入重点工作", "campaign_entries", []),
        (7, "督导计划", "inspection_plans", []),
        (7, "督导检查", "activities", [("status", "recorded"), ("type", "supervision_inspection")]),
        (7, "核实", "finding_steps", [("kind", "verified")]),
        (7, "退回", "finding_steps", [("kind", "returned")]),
        (7, "再次发现", "finding_steps", [("kind", "seen_again")]),
        (7, "销号后重现", "finding_steps", [("kind", "reopened")]),
        (8, "问题", "findings", [("kind", "finding")]),
        (8, "建议", "findings", [("kind", "suggestion")]),
        (8, "送达单位", "finding_deliveries", []),
        (8, "签收", "finding_steps", [("kind", "acknowledged")]),
        (8, "整改", "finding_steps", [("kind", "rectified")]),
        (8, "延期", "finding_steps", [("kind", "moved")]),
        (8, "超期提醒", "reminder_items", [("item_key", "finding:%:overdue%")]),
        (9, "汇报会", "quarterly_meetings", [("status", "called")]),
        (9, "汇报稿", "quarterly_summaries", [("state", "drafted")]),
        (9, "汇报确认", "quarterly_summaries", [("state", "confirmed")]),
        (9, "汇报修改", "quarterly_summaries", [("state", "corrected")]),
        (9, "措施", "quarterly_measures", []),
        (9, "措施完成", "quarterly_measures", [("status", "done")]),
        (10, "会议", "meetings", []),
        (10, "邀请", "invitations", []),
        (10, "参加", "invitations", [("answer", "accepted")]),
        (10, "请假不到", "invitations", [("answer", "declined")]),
        (10, "改期", "meeting_changes", [("kind", "moved")]),
        (10, "取消会议", "meeting_changes", [("kind", "cancelled")]),
        (10, "到会", "attendance", [("present", "1")]),
        (10, "会后询问", "follow_ups", []),
        (10, "单位保障", "unit_supports", []),
        (11, "选派单位简报", "digest_sent", [("scope", "selecting%")]),
        (11, "评议和评价", "assessment_ratings", []),
        (11, "考核异议", "assessment_contests", []),
        (11, "异议采纳", "assessment_contests", [("status", "accepted")]),
        (11, "定档得分", "assessment_scores", []),
        (11, "异常提示", "signals", []),
        (11, "核实无问题", "signals", [("status", "cleared")]),
        (12, "评星", "unit_results", [("origin", "chat"), ("kind", "stars")]),
        (12, "六好", "unit_results", [("origin", "chat"), ("kind", "six_good")]),
        (12, "场所达标", "unit_results", [("origin", "chat"), ("kind", "premises")]),
        (13, "经验", "practices", []),
        (13, "请教", "practice_questions", []),
        (13, "转问", "practice_passes", []),
        (13, "答复", "practice_answers", []),
        (0, "收到消息", "inbox", []),
        (0, "没能处理", "inbox", [("status", "failed")]),
        (0, "还在处理", "inbox", [("status", "pending")]),
        (0, "拒绝并留痕", "audit_entries", []),
        (0, "发出消息", "outbox", [("status", "sent")]),
        (0, "没有送达", "outbox", [("status", "dropped")]),
        (0, "合并提醒", "reminder_messages", []),
        (0, "简报", "digest_sent", []),
    ];

    public IReadOnlyList<Count> Read(Notes notes, Phones phones) =>
    [
        .. Lines.Select(line => new Count(line.Mechanism, line.Name, SqliteInventory.Rows(connectionString, line.Table, line.Where))),
        new(5, "说出的报告", notes.Reports),
        new(5, "一句话就读懂", notes.AtOnce),
        new(5, "会后一句话入账", notes.FollowUps),
        new(5, "没报", notes.Forgotten),
        new(0, "平台重复投递", notes.Redelivered),
        new(0, "重复投递答得不一样", notes.AnsweredOtherwise),
        new(0, "每人每周最多合并提醒", MostInAWeek(phones)),
    ];

    /// <summary>Whether it is the combined message of a day.</summary>
    public static bool IsCombined(Letter letter) => letter.Text.StartsWith("提醒：", StringComparison.Ordinal) && letter.Text.EndsWith("「为什么」。", StringComparison.Ordinal);

    static int MostInAWeek(Phones phones) => phones.Letters.Where(IsCombined)
        .GroupBy(letter => (letter.Account, Monday(letter.At)))
        .Select(week => week.Count())
        .DefaultIfEmpty()
        .Max();

    static DateOnly Monday(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
