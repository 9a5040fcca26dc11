using CsvHelper;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Bot.Import;

/// <summary>Reads one CSV file as words. Which sheet it is, the caller decides.</summary>
internal static class CsvTableReader
{
    const int MostColumns = 200;

    // The separator is fixed: found out by the library it could be the ; between aliases. A quote that is out of place would
    // shift or swallow cells, so it is refused and not mended.
    static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
    };

    /// <exception cref="RosterFileException">It is no CSV file in UTF-8 or GBK, or its quotes do not match.</exception>
    public static RosterTable Read(byte[] file, string name)
    {
        try
        {
            using var reader = CsvReader.FromText(CsvText.Decode(file, name), Options);
            var headers = reader.Read() ? Cells(reader) : [];
            return new RosterTable(name, headers, Rows(reader));
        }
        catch (CsvFormatException e)
        {
            throw new RosterFileException($"{name} 第{e.LineNumber}行的引号不配对，请检查后再导入。", e);
        }
    }

    static List<RosterRow> Rows(CsvReader reader)
    {
        var rows = new List<RosterRow>();
        // One row more than allowed is enough for the parser to refuse the file.
        while (rows.Count <= RosterLimits.Rows && reader.Read())
        {
            var cells = Cells(reader);
            if (!cells.All(string.IsNullOrWhiteSpace))
                rows.Add(new RosterRow((int)reader.LineNumber, cells));
        }

        return rows;
    }

    // A line of millions of commas is no roster: what stands far to the right is not looked at.
    static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Select(reader.GetString)];
}
