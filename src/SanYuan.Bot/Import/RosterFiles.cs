using SanYuan.Core.Roster.Import;

namespace SanYuan.Bot.Import;

/// <summary>Opens a roster: an .xlsx file, a .csv file, or a folder of .csv files.</summary>
internal static class RosterFiles
{
    /// <exception cref="RosterFileException">Nothing of it can be read.</exception>
    public static IReadOnlyList<RosterTable> Read(string path)
    {
        if (Directory.Exists(path))
            return ReadFolder(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".xlsx" => XlsxReader.Read(BoundedFile.Read(path), Path.GetFileName(path)),
            ".csv" => [ReadCsv(path)],
            ".xls" => throw new RosterFileException("旧的 .xls 格式读不了，请用 Excel 或 WPS 另存为 .xlsx 后再导入。"),
            _ => throw new RosterFileException($"不认识 {Path.GetFileName(path)} 的格式，请给 .xlsx、.csv 或装有 .csv 的文件夹。"),
        };
    }

    static RosterTable[] ReadFolder(string path)
    {
        string[] files = [.. Directory.EnumerateFiles(path, "*.csv").Order(StringComparer.Ordinal)];
        return files.Any(file => SheetOf(file) is not null)
            ? [.. files.Select(file => SheetOf(file) is null ? new RosterTable(Path.GetFileName(file), [], []) : ReadCsv(file))]
            : throw new RosterFileException($"{path} 里没有 {RosterSheets.FileNames}。");
    }

    static RosterTable ReadCsv(string path)
    {
        var name = Path.GetFileName(path);
        var table = CsvTableReader.Read(BoundedFile.Read(path), name);
        var sheet = SheetOf(path) ?? RosterSheets.ByHeaders(table.Headers)
            ?? throw new RosterFileException($"{name} 看不出是哪张表，请改名为 {RosterSheets.FileNames}，并对照模板的表头。");
        return table with { Sheet = sheet.Name };
    }

    /// <summary>By the file's name, in English as in the contract or in Chinese as the sheet is called.</summary>
    public static RosterSheet? SheetOf(string path) => RosterSheets.All.FirstOrDefault(sheet =>
        string.Equals(sheet.FileName, Path.GetFileName(path), StringComparison.OrdinalIgnoreCase)
        || string.Equals(sheet.Name, Path.GetFileNameWithoutExtension(path), StringComparison.Ordinal));
}
