using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SanYuan.Core.Digests;

namespace SanYuan.Bot.Documents;

/// <summary>A digest as a Word document (.docx, A4), a few pages: its figures in words, then a line for each unit, appointee and open finding. Every entry is in the Excel file.</summary>
internal static partial class DigestDocument
{
    /// <summary>Rows of a table on paper; the Excel file has them all.</summary>
    const int MostRows = 150;

    static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六"];

    public static byte[] Write(DigestReport report)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = report.Digest.Title;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PackStyles.Create();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = PackPage.Footer();
            main.Document = new Document(new Body([.. Cover(report), .. report.Tables.Where(table => !table.IsDetail).SelectMany(Section), PackPage.Section(main.GetIdOfPart(footer))]));
        }
        return stream.ToArray();
    }

    static IEnumerable<OpenXmlElement> Cover(DigestReport report)
    {
        // The days of the period go on a line of their own: a title that breaks within a date is hard to read.
        var title = report.Digest.Title.Split('（', 2);
        yield return Words.Paragraph(PackStyles.TitleAtTop, title[0]);
        if (title.Length > 1)
            yield return Words.Paragraph(PackStyles.Subtitle, $"（{title[1]}");
        yield return Words.Paragraph(PackStyles.Subtitle, $"县委党建工作领导小组办公室  数据截至{report.PrintedOn:yyyy年M月d日}");
        yield return Words.Paragraph(PackStyles.Heading1, $"{Numerals[0]}、主要数据");
        foreach (var line in report.Brief.Lines)
            yield return Words.Paragraph(PackStyles.Body, Advice().Replace(line.Text, ""));
    }

    static IEnumerable<OpenXmlElement> Section(ReportTable table, int at)
    {
        yield return Words.Paragraph(PackStyles.Heading1, $"{Numerals[at + 1]}、{table.Name}（{table.Rows.Count}条）");
        if (table.Rows.Count == 0)
        {
            yield return Words.Paragraph(PackStyles.Body, "没有。");
            yield break;
        }
        yield return ReportTables.OnPaper(table, table.Rows.Take(MostRows));
        if (table.Rows.Count > MostRows)
            yield return Words.Paragraph(PackStyles.Body, $"只列前{MostRows}条，其余见 Excel 文件。");
    }

    /// <summary>What to reply, for more: nobody replies to paper.</summary>
    [GeneratedRegex("[，。]回「[^」]*」看[^，。；]*$")]
    private static partial Regex Advice();
}
