using System.IO.Compression;

namespace SanYuan.Bot.Import;

/// <summary>
/// Looks at a zip file's list of contents before anything is unpacked. An entry cannot unpack to more than the list says: .NET
/// stops there.
/// </summary>
internal static class ZipGuard
{
    public const long LargestUnpacked = 200L * 1024 * 1024;
    const int MostEntries = 2_000;

    /// <exception cref="RosterFileException">It is no workbook, or unpacks to more than <see cref="LargestUnpacked"/> bytes.</exception>
    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public static void Check(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        var unpacked = 0L;
        foreach (var entry in zip.Entries)
        {
            unpacked += entry.Length;
            if (entry.Length < 0 || unpacked > LargestUnpacked || zip.Entries.Count > MostEntries)
                throw new RosterFileException($"{name} 解压后太大，不像名册，没有读取。");
        }

        var workbook = zip.GetEntry("xl/workbook.xml")
            ?? throw new RosterFileException($"{name} 不是 Excel 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再导入。");
        if (CountsFrom1904(workbook))
            throw new RosterFileException($"{name} 用的是 1904 日期系统，日期会差四年；请在 Excel 选项的“高级”里取消后再导入。");
    }

    static bool CountsFrom1904(ZipArchiveEntry workbook)
    {
        using var reader = new StreamReader(workbook.Open());
        var buffer = new char[64 * 1024];
        var text = buffer.AsSpan(0, reader.ReadBlock(buffer));
        return text.Contains("date1904=\"1\"", StringComparison.Ordinal) || text.Contains("date1904=\"true\"", StringComparison.Ordinal);
    }
}
