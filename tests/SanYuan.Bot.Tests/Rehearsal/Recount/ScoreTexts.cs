using System.Globalization;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>What is said of a year's scores: the lists of praise and talk, and the ranks of each role.</summary>
internal static class ScoreTexts
{
    static readonly (string Code, string Name)[] Roles = [("envoy", "特派员"), ("instructor", "指导员"), ("supervisor", "监督员")];

    public static string Preview(IReadOnlyList<Score> scores, Ledger ledger)
    {
        var briefly = scores.Count(score => score.Who.Months < ScoreRules.LeastMonths);
        var average = Points(scores.Where(score => score.IsMeasured).Average(score => score.Total));
        return $"2019年度考核定档预览：{scores.Count}人，平均{average}分\n{List("表扬", "praise", $"{ScoreRules.Praise}分起", scores, ledger)}\n{List("约谈提醒", "talk", $"{ScoreRules.Talk}分以下", scores, ledger)}"
            + $"{(briefly == 0 ? "" : $"\n在任不满{ScoreRules.LeastMonths}个月的{briefly}人不进名单")}\n定了不再改。确认回「确认定档」（24小时内有效）。";
    }

    public static string Settled(IReadOnlyList<Score> scores) =>
        $"2019年度考核已定档：表扬{scores.Count(score => score.Outcome == "praise")}人，约谈提醒{scores.Count(score => score.Outcome == "talk")}人。\n"
        + $"{scores.Count(score => score.IsMeasured)}人会收到自己的结果（只看得到自己的）。名单文件由管理员用 assessment 命令导出。";

    /// <summary>What everybody hears of themselves, by code.</summary>
    public static IReadOnlyList<string> ToAppointee(Score score)
    {
        var result = $"您2019年度考核{Points(score.Total)}分（{Roles.First(role => role.Code == score.Who.Role).Name}）";
        var words = score.Outcome switch
        {
            "praise" => "，列入表扬名单，辛苦了！",
            "talk" => "。党建办会约您谈一谈，一起看看难处在哪、怎么补上。",
            _ => "，谢谢您一年的付出。",
        };
        return [$"{result}{words}", "回「我的考核 2019」看每一条的依据。"];
    }

    /// <summary>All of a role, the best first; equal totals share a rank. Thirty on a page.</summary>
    public static IReadOnlyList<string> Ranks(string name, IReadOnlyList<Score> scores, Ledger ledger)
    {
        var role = Roles.First(one => one.Name == name).Code;
        var own = scores.Where(score => score.Who.Role == role).ToList();
        return
        [
            .. own.OrderByDescending(score => score.IsMeasured).ThenByDescending(score => score.Total)
                .Select(score => $"{own.Count(other => other.Total > score.Total) + 1} {ledger.PersonOf(score.Who.Person).Name} {(score.IsMeasured ? Points(score.Total) : "—")}{Mark(score)}"),
        ];
    }

    static string List(string name, string outcome, string line, IReadOnlyList<Score> scores, Ledger ledger)
    {
        var named = scores.Where(score => score.Outcome == outcome).OrderByDescending(score => score.Total).Select(score => $"{ledger.PersonOf(score.Who.Person).Name}{Points(score.Total)}").ToList();
        return named.Count == 0 ? $"{name}（{line}）：没有" : $"{name}（{line}）{named.Count}人：{string.Join('、', named.Take(20))}{(named.Count > 20 ? "等" : "")}";
    }

    static string Mark(Score score) => score.Outcome switch
    {
        "praise" => "（表扬）",
        "talk" => "（约谈）",
        _ => "",
    };

    static string Points(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
