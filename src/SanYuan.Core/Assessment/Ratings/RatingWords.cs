using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Ratings;

/// <summary>What is said about ratings.</summary>
internal static class RatingWords
{
    static readonly Dictionary<string, Grade> Grades = new()
    {
        ["优秀"] = Grade.Excellent,
        ["很好"] = Grade.Excellent,
        ["好"] = Grade.Excellent,
        ["称职"] = Grade.Competent,
        ["较好"] = Grade.Competent,
        ["基本称职"] = Grade.BarelyCompetent,
        ["一般"] = Grade.BarelyCompetent,
        ["不称职"] = Grade.Incompetent,
        ["差"] = Grade.Incompetent,
        ["满意"] = Grade.Content,
        ["基本满意"] = Grade.BarelyContent,
        ["不满意"] = Grade.NotContent,
    };

    public static Grade GradeOf(string word) => Grades[word];

    public static string Name(Grade grade) => Grades.First(pair => pair.Value == grade).Key;

    public static string Line(Rating rating, RosterSnapshot roster)
    {
        var content = rating.Content;
        return $"{roster.UnitById(content.By)?.Name}：{Name(content.Grade)}{(content.Words.Length > 0 ? $"，{content.Words}" : "")}";
    }

    public static string Kept(Rating rating, Rating? before, string name, RosterSnapshot roster)
    {
        var content = rating.Content;
        var replaced = before is null ? "" : $"\n原来是「{Name(before.Content.Grade)}」，改按这次的算；原来的也留存。";
        return $"已记下{name}{content.Year}年度的{(content.Rater == RaterKind.Unit ? "评价" : "评议")}（{roster.UnitById(content.By)?.Name}）：{Name(content.Grade)}。{replaced}\n作为年度考核的一项依据，每年一次。";
    }

    public static string Self => "不能评自己，没有改动。您的情况请联系县委党建办安排别人来评。";

    public static string NotPosted(string name, int year) => $"{name}{year}年没有派驻在您联络的单位，没有改动。有疑问请联系县委党建办。";

    public static string NotSent(string name, int year) => $"{name}{year}年不是您单位选派的三员，没有改动。有疑问请联系县委党建办。";
}
