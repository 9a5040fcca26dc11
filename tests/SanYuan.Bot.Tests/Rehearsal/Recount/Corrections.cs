namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>What somebody was last told of a digest they were sent: its lasting figures, as they were sent or corrected.</summary>
internal sealed record Told(long Person, Digest Digest, DateTime At)
{
    public required IReadOnlyDictionary<string, int> Figures { get; init; }
}

/// <summary>Corrections of digests sent within 31 days, of which an entry was told late, corrected or withdrawn since the round before.</summary>
internal static class Corrections
{
    const int Days = 31;

    /// <summary>The figures that rest on entries alone, by the words their lines begin with, in the order they are told in.</summary>
    static readonly (string Name, string[] Begins)[] Lasting =
    [
        ("报告", ["报告", "选派", "三员到访", "三员没有到访"]), ("有报告的单位", ["有报告的单位"]), ("未报告人数", ["未报告", "三员都有报告"]), ("未邀请就开的单位", ["未邀请就开的"]),
        ("完成的职责", ["职责"]), ("已开展的组织生活", ["组织生活"]),
    ];

    public static IReadOnlyDictionary<string, int> FiguresOf(Digest digest) =>
        (from line in digest.Lines
         let name = Lasting.FirstOrDefault(one => one.Begins.Any(begin => line.Text.StartsWith(begin, StringComparison.Ordinal))).Name
         where name is not null
         select (name, line.Value!.Value)).ToDictionary();

    /// <summary>The lines, and what is told from then on; null where nothing is to be corrected.</summary>
    public static (IReadOnlyList<string> Lines, Told Told)? Of(Told told, Digest now, IReadOnlyList<ChangedEntry> behind)
    {
        if (behind.Count == 0)
            return null;
        var figures = FiguresOf(now);
        var different = (from one in Lasting
                         let pair = (one.Name, Before: told.Figures.GetValueOrDefault(one.Name), Now: figures.GetValueOrDefault(one.Name))
                         where pair.Before != pair.Now
                         select $"{pair.Name}由{pair.Before}改为{pair.Now}").ToList();
        var entries = behind.Take(5).Select(one => $"#{one.Id}{one.What}");
        return different.Count == 0
            ? null
            : ([$"更正：{now.Title}", string.Join('；', different), $"因为{string.Join('、', entries)}{(behind.Count > 5 ? $"等{behind.Count}条" : "")}"], told with { Digest = now, Figures = figures });
    }

    public static bool MayBeOf(Told told, DateTime moment) => told.At >= moment.AddDays(-Days);
}
