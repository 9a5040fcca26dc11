using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>The figures of duties and organisational life.</summary>
internal static class Owing
{
    /// <summary>Null where nothing is owed.</summary>
    public static Line? Duties(IReadOnlyList<Obligation> owed)
    {
        if (owed.Count == 0)
            return null;
        var done = Count(owed, "done");
        var rest = new[] { ("待完成", Count(owed, "owed") + Count(owed, "not_yet")), ("逾期", Count(owed, "late")), ("请假免", Count(owed, "excused")) };
        return new Line(done, $"职责{owed.Count}项：完成{done}{string.Concat(rest.Where(one => one.Item2 > 0).Select(one => $"、{one.Item1}{one.Item2}"))}");
    }

    public static Line? Life(Counted counted)
    {
        var life = counted.OfBranches;
        if (life.Count == 0)
            return null;
        var (held, lacking) = (Count(life, "done"), life.Where(one => one.State != "done").Select(one => one.Unit).Distinct().Count());
        return new Line(held, $"组织生活应开展{life.Count}项，已开展{held}项{(lacking == 0 ? "" : $"，{lacking}个支部有缺项")}");
    }

    /// <summary>A unit's own: which kinds were held, and which lack.</summary>
    public static Line? OwnLife(Counted counted, IReadOnlyList<long> units)
    {
        var life = units.SelectMany(unit => counted.OfBranches.Where(one => one.Unit == unit)).ToList();
        if (life.Count == 0)
            return null;
        var (held, lacking) = (life.Where(one => one.State == "done").ToList(), life.Where(one => one.State != "done").ToList());
        return new Line(held.Count, $"组织生活已开展{held.Count}项{Kinds(held, counted)}，还缺{lacking.Count}项{Kinds(lacking, counted)}");
    }

    static string Kinds(List<Obligation> some, Counted counted)
    {
        var kinds = some.GroupBy(one => string.Join('、', one.Rule.Types.Select(type => ActivityNames.Of(Code<ActivityType>.Parse(type))))).Select(kind => kind.Count() == 1 ? kind.Key : $"{kind.Key}{kind.Count()}").ToList();
        return kinds.Count == 0 ? "" : $"（{counted.List(kinds, 8, "项")}）";
    }

    static int Count(IReadOnlyList<Obligation> owed, string state) => owed.Count(one => one.State == state);
}
