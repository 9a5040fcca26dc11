using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SanYuan.Core.Digests;

namespace SanYuan.Bot.Documents;

/// <summary>One table as a Word document (.docx, A4).</summary>
internal static class TableDocument
{
    public static byte[] Write(ReportTable table, DateOnly printedOn)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = table.Name;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PackStyles.Create();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = PackPage.Footer();
            main.Document = new Document(new Body(
                Words.Paragraph(PackStyles.TitleAtTop, table.Name),
                Words.Paragraph(PackStyles.Subtitle, $"{printedOn:yyyy年M月d日}"),
                ReportTables.OnPaper(table, table.Rows),
                PackPage.Section(main.GetIdOfPart(footer))));
        }
        return stream.ToArray();
    }
}
