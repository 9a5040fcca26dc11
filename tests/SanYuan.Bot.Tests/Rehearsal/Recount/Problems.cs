using System.Text.RegularExpressions;
using System.Collections.Concurrent;
using SanYuan.Core.Findings;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>The figures of findings; suggestions are not among them.</summary>
internal static partial class Problems
{
    /// <summary>By the words; they are few, and asked for again and again.</summary>
    static readonly ConcurrentDictionary<string, Likeness> Meanings = [];

    static List<Finding> Owed(Ledger ledger) => [.. ledger.Findings.Where(one => one.IsProblem && one.IsOwed)];

    static int Overdue(IEnumerable<Finding> owed, DateOnly today) => owed.Count(one => one.DueOn < today);

    static List<Finding> Closed(Ledger ledger, Span span) =>
        [.. ledger.Findings.Where(one => one.IsProblem && one is { Status: "verified", ClosedAt: { } closed } && span.Holds(DateOnly.FromDateTime(closed)))];

    public static Line Open(Counted counted)
    {
        var owed = Owed(counted.Ledger);
        var units = owed.GroupBy(one => one.Unit).OrderByDescending(unit => unit.Count()).ThenBy(unit => unit.Key).Select(unit => $"{counted.Ledger.UnitOf(unit.Key).Name}{unit.Count()}").ToList();
        return new Line(owed.Count, owed.Count == 0 ? "没有未整改的问题。" : $"未整改问题{owed.Count}条，涉及{units.Count}家：{counted.List(units, 8, "家")}");
    }

    public static Line ForLeaders(Counted counted)
    {
        var owed = Owed(counted.Ledger);
        var closed = Closed(counted.Ledger, counted.Span).Count;
        return new Line(owed.Count, owed.Count == 0 ? $"没有未整改的问题，本期销号{closed}条" : $"未整改问题{owed.Count}条，其中超期{Overdue(owed, counted.Ledger.Today)}条，本期销号{closed}条");
    }

    /// <summary>What waits for the office, what is late and what was closed: in the period, and in its year up to its end.</summary>
    public static Line? Rectification(Counted counted)
    {
        var rectified = counted.Ledger.Findings.Count(one => one is { IsProblem: true, Status: "rectified" });
        var (overdue, closed) = (Overdue(Owed(counted.Ledger), counted.Ledger.Today), Closed(counted.Ledger, counted.Span).Count);
        var inYear = Closed(counted.Ledger, counted.Span with { From = new DateOnly(counted.Span.To.Year, 1, 1) }).Count;
        return rectified + overdue + closed + inYear == 0
            ? null
            : new Line(rectified + overdue + closed, $"问题整改：待核实{rectified}条，超期{overdue}条，本期销号{closed}条，当年累计销号{inYear}条");
    }

    /// <summary>Told in the period at a unit without a liaison, and so not sent.</summary>
    public static Line? Unsent(Counted counted)
    {
        var units = counted.Ledger.Findings
            .Where(one => one.IsProblem && (one.IsOwed || one.Status == "rectified") && one.SentAt is null && counted.Span.Holds(DateOnly.FromDateTime(one.ToldAt)) && !counted.Ledger.HasLiaison(one.Unit))
            .GroupBy(one => one.Unit).OrderBy(unit => unit.Key).Select(unit => $"{counted.Ledger.UnitOf(unit.Key).Name}{unit.Count()}条").ToList();
        return units.Count == 0 ? null : new Line(null, $"没有联络员、问题还没送达：{string.Join('、', units.Take(5))}{(units.Count > 5 ? $"等{units.Count}家" : "")}");
    }

    public static Line OfUnits(Counted counted, IReadOnlyList<long> units)
    {
        var own = counted.Ledger.Findings.Where(one => one.IsProblem && units.Contains(one.Unit)).ToList();
        var owed = own.Where(one => one.IsOwed).ToList();
        var found = own.Count(one => one.Status != "withdrawn" && counted.Span.Holds(one.FoundOn));
        var (overdue, rectified) = (Overdue(owed, counted.Ledger.Today), own.Count(one => one.Status == "rectified"));
        var closed = Closed(counted.Ledger, counted.Span).Count(one => units.Contains(one.Unit));
        return new Line(
            owed.Count + rectified + closed,
            $"问题：本期发现{found}条，本期销号{closed}条，未整改{owed.Count}条{(overdue == 0 ? "" : $"（超期{overdue}条）")}，待核实{rectified}条");
    }

    /// <summary>The same in three units of a sector within the sixty days before the period's end. Whether two say the same is the one thing taken from the program.</summary>
    public static Line? Common(Counted counted)
    {
        var (after, before) = (counted.Span.To.AddDays(1 - 60).ToDateTime(default), counted.Span.To.AddDays(1).ToDateTime(default));
        var told = from one in counted.Ledger.Findings
                   where one.IsProblem && one.Status != "withdrawn" && one.ToldAt >= after && one.ToldAt < before
                   let unit = counted.Ledger.UnitOf(one.Unit)
                   where unit.Sector is not null && unit.Kind != "sector"
                   group one by unit.Sector;
        var problems = (from sector in told
                        from same in Alike([.. sector])
                        let units = same.Select(one => one.Unit).Distinct().Count()
                        where units >= 3
                        orderby units descending, same[0].Id
                        let heading = Callings().Replace(same[0].Text, "")
                        select $"{sector.Key}「{(heading.Length <= 24 ? heading : heading[..24] + "…")}」{units}家").ToList();
        return problems.Count == 0 ? null : new Line(null, $"共性问题{problems.Count}类：{string.Join('；', problems.Take(2))}。回「共性问题」看单位");
    }

    /// <summary>Each is held against the first of every kind there is so far.</summary>
    static List<List<Finding>> Alike(IReadOnlyList<Finding> findings)
    {
        var kinds = new List<List<Finding>>();
        foreach (var one in findings)
            if (kinds.Find(kind => Meaning(kind[0]).IsSame(Meaning(one))) is { } known)
                known.Add(one);
            else
                kinds.Add([one]);
        return kinds;
    }

    /// <summary>Words that only call it a problem.</summary>
    [GeneratedRegex("^(存在着|存在)|(等问题|这个问题|这一问题|的问题|的现象|的情况)$")]
    private static partial Regex Callings();

    static Likeness Meaning(Finding one) => Meanings.GetOrAdd(one.Text, Likeness.Of);

    /// <summary>Of the daily digest: all overdue, and how many of them were not yet at the one before.</summary>
    public static (Line Line, bool IsNew)? Newly(Ledger ledger, DateOnly since)
    {
        var owed = Owed(ledger);
        var (all, before) = (Overdue(owed, ledger.Today), Overdue(owed, since));
        return all == 0 ? null : (new Line(all, all > before ? $"新超期问题{all - before}条，超期共{all}条" : $"超期问题{all}条"), all > before);
    }
}
