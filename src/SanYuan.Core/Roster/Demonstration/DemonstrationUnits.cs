using System.Globalization;

namespace SanYuan.Core.Roster.Demonstration;

/// <summary>27 county organs, 50 two-new branches and 7 sectors.</summary>
static class DemonstrationUnits
{
    public static IReadOnlyList<UnitDraft> Organs { get; } = [.. Lines(DemonstrationNames.Organs).Select(Organ)];

    public static IReadOnlyList<UnitDraft> TwoNews { get; } = [.. Lines(DemonstrationNames.TwoNews).Select(TwoNew)];

    public static IReadOnlyList<UnitDraft> Sectors { get; } = [.. DemonstrationNames.Sectors.Select(Sector)];

    static UnitDraft Organ(string line, int index) => Branch(line, $"D{Number(index)}", UnitKind.Organ, index) with
    {
        Address = $"县城人民路{(12 + (index * 6)).ToString(CultureInfo.InvariantCulture)}号",
    };

    static UnitDraft TwoNew(string line, int index) => Branch(line, $"L{Number(index)}", UnitKind.TwoNew, index + 2) with
    {
        // 13 branches become 六好 within the year (product); four are so when it begins.
        IsSixGood = index % 13 == 6,
        Address = $"工业园区创业大道{(8 + (index * 4)).ToString(CultureInfo.InvariantCulture)}号",
    };

    static UnitDraft Sector(string name, int index) => new($"H{Number(index)}", $"{name}领域", UnitKind.Sector)
    {
        Aliases = [$"{name}口", $"{name}系统"],
        Sector = name,
    };

    static UnitDraft Branch(string line, string code, UnitKind kind, int index)
    {
        var parts = line.Split('|');
        var stars = Stars(index);
        return new UnitDraft(code, parts[0], kind)
        {
            Sector = parts[1],
            Aliases = parts[2].Split('；'),
            Stars = stars,
            IsWeak = stars <= 2,
        };
    }

    // Appointees go where help is needed, so most branches have one to three stars.
    static int Stars(int index) => (index % 11) switch { 0 or 4 or 7 => 1, 1 or 3 or 6 or 9 => 2, 2 or 8 => 3, 5 => 4, _ => 5 };

    static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static string Number(int index) => (index + 1).ToString("000", CultureInfo.InvariantCulture);
}
