using SanYuan.Core.Messaging;

namespace SanYuan.Core.Digests.Chasing;

/// <summary>What is said about who reported how much, and about asking for it.</summary>
internal static class ChaseWords
{
    /// <summary>People named one by one: a chat message holds 2048 bytes.</summary>
    const int MostUnreported = 40;
    const int MostRanked = 30;

    public const string NobodyOwes = "本月应报告的三员都已报告，不用催。";
    public const string PreviewFirst = "还没有发。请先回「催报」看看要催谁，再回「确认催报」。";

    public static string Unreported(Period period, IReadOnlyList<Standing> all)
    {
        var silent = all.Where(one => one.Entries == 0).ToList();
        if (silent.Count == 0)
            return $"{period.Name}：{all.Count}位三员都有报告。";
        var names = DigestWords.List([.. silent.Select(one => one.Person.Name + Note(one))], MostUnreported, "人", whole: false);
        return $"{period.Name}未报告{silent.Count}人（共{all.Count}人）：{names}{(period.Kind == PeriodKind.Month ? "\n要提醒他们，回「催报」" : "")}";
    }

    public static string Ranking(Period period, IReadOnlyList<Standing> all)
    {
        var told = all.Where(one => one.Entries > 0).OrderByDescending(one => one.Entries).ThenBy(one => one.Person.Code, StringComparer.Ordinal).ToList();
        var lines = told.Take(MostRanked).Select(one => $"{told.Count(other => other.Entries > one.Entries) + 1}. {one.Person.Name} {one.Entries}篇{Note(one)}");
        var rest = told.Count > MostRanked ? $"\n另有{told.Count - MostRanked}人{told[MostRanked].Entries}篇及以下" : "";
        return $"{period.Name}报告篇数{(told.Count == 0 ? "：都还没有报告" : "\n" + string.Join('\n', lines))}{rest}\n没有报告的{all.Count - told.Count}人，回「未报告」看名单。篇数只看报了多少，不说明做得好坏。";
    }

    public static string Preview(ChasePlan plan)
    {
        var left = new[] { ("请假", plan.Away), ("今天已提醒过", plan.AskedToday), ("本周提醒已到上限", plan.AtLimit) }.Where(one => one.Item2 > 0).Select(one => $"{one.Item1}{one.Item2}人").ToList();
        var spared = left.Count == 0 ? "" : $"，其中{string.Join('、', left)}不催";
        return plan.Asked.Count == 0
            ? $"{plan.Month.Name}应报未报{plan.Owing}人{spared}，现在没有要催的。"
            : $"{plan.Month.Name}应报未报{plan.Owing}人{spared}\n将提醒{plan.Asked.Count}人：{DigestWords.List([.. plan.Asked.Select(person => person.Name)], MostUnreported, "人", whole: false)}\n确认每人发一条，回「确认催报」";
    }

    public static string Done(ChasePlan plan) => $"已给{plan.Asked.Count}人各发一条提醒；报了就不再催，今天不会再提醒第二次。";

    public static string Line(Period month) => $"{month.From.Month}月还没有您的报告（{month.To:M月d日}前）";

    public static Why Why(Period month) => new("党建办催报：本月应报告还没有报告的，每天最多提醒一次，请假的不催。", $"台账里{month.Name}还没有您的记录。");

    static string Note(Standing one)
    {
        var notes = new[] { one.Leave > 0 ? $"请假{one.Leave}天" : null, one.Since is { } since ? $"{since:M月d日}到任" : null }.OfType<string>().ToList();
        return notes.Count == 0 ? "" : $"（{string.Join('，', notes)}）";
    }
}
