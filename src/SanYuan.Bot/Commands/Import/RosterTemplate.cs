using System.Data;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using SanYuan.Bot.Import;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Bot.Commands.Import;

/// <summary>Writes an empty roster to fill in. It has no example rows: somebody would import them.</summary>
internal static class RosterTemplate
{
    /// <summary>
    /// An .xlsx file; or CSV files where <paramref name="path"/> is a folder, has no extension, or ends in .csv (that one table when
    /// its name says which, else all of them beside it). Answers the files written; never overwrites one.
    /// </summary>
    /// <exception cref="RosterFileException">A file is there already, or cannot be written.</exception>
    public static IReadOnlyList<string> Write(string path)
    {
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                _ when Directory.Exists(path) => WriteCsv(path, RosterSheets.All),
                ".xlsx" => WriteXlsx(path),
                ".csv" when RosterFiles.SheetOf(path) is { } sheet => [WriteCsv(path, sheet)],
                ".csv" => WriteCsv(Path.GetDirectoryName(path) ?? "", RosterSheets.All),
                "" => WriteCsv(path, RosterSheets.All),
                _ => throw new RosterFileException("模板可以写成 .xlsx，或写到一个文件夹里的 .csv，请换个文件名。"),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RosterFileException($"写不了 {path}：文件已存在，或没有写入权限；请换个文件名。", e);
        }
    }

    static string[] WriteXlsx(string path)
    {
        var sheets = RosterSheets.All.ToDictionary(sheet => sheet.Name, object (sheet) => Headers(sheet));
        sheets.Add(XlsxReader.ExplanationSheet, Explanations());
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { AutoFilter = false });
        return [path];
    }

    static DataTable Headers(RosterSheet sheet)
    {
        var table = new DataTable(sheet.Name);
        foreach (var header in sheet.Columns.Select(Header))
            table.Columns.Add(header);
        return table;
    }

    static List<Explanation> Explanations() =>
    [
        new("", "", "", "带 * 的列必填，其他列可以空着或删去；这一页不会导入"),
        new("", "", "", "编码、手机、账号这几列请先设成“文本”格式，开头的 0 才不会丢"),
        .. RosterSheets.All.SelectMany(
            sheet => sheet.Columns,
            (sheet, column) => new Explanation(sheet.Name, column.Name, column.IsRequired ? "必填" : "", column.Help)),
    ];

    static string[] WriteCsv(string folder, IReadOnlyList<RosterSheet> sheets)
    {
        if (folder.Length > 0)
            Directory.CreateDirectory(folder);
        return [.. sheets.Select(sheet => WriteCsv(Path.Combine(folder, sheet.FileName), sheet))];
    }

    // With the mark in front: without it Excel takes UTF-8 for GBK and shows rubbish.
    static string WriteCsv(string path, RosterSheet sheet)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.Write(string.Join(',', sheet.Columns.Select(Header)) + "\r\n");
        return path;
    }

    static string Header(RosterColumn column) => column.IsRequired ? column.Name + "*" : column.Name;

    /// <summary>A row of the page 说明; the names are its headers.</summary>
    sealed record Explanation(string 表, string 列, string 必填, string 怎么填);
}
