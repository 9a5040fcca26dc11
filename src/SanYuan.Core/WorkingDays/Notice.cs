using System.Globalization;

namespace SanYuan.Core.WorkingDays;

/// <summary>What the State Council announced about one festival of one year (国务院办公厅关于部分节假日安排的通知), 2015 to 2026.</summary>
/// <param name="Year">The year the notice arranges; New Year may begin in the December before.</param>
/// <param name="Number">The notice's document number (发文字号); two where a second notice changed the first.</param>
internal sealed record Notice(int Year, string Number, string Festival, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Worked)
{
    /// <summary>In the order of days. The facts were taken from two independent collections, which agree, and held against the notices' published text.</summary>
    public static readonly IReadOnlyList<Notice> All = Read();

    public IEnumerable<SpecialDay> Days =>
        Off.Select(day => new SpecialDay(day, DayKind.Off) { Name = Festival }).Concat(Worked.Select(day => new SpecialDay(day, DayKind.Worked) { Name = Festival }));

    static List<Notice> Read()
    {
        using var reader = new StreamReader(typeof(Notice).Assembly.GetManifestResourceStream("notices.csv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Skip(1).Select(Parse)];
    }

    static Notice Parse(string line)
    {
        var cells = line.Split(',');
        return new Notice(int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2], Dates(cells[3]), Dates(cells[4]));
    }

    static List<DateOnly> Dates(string cell) => [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Range)];

    static IEnumerable<DateOnly> Range(string text)
    {
        DateOnly[] ends = [.. text.Split("..").Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
        for (var day = ends[0]; day <= ends[^1]; day = day.AddDays(1))
            yield return day;
    }
}
