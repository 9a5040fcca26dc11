using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Bot.Documents;

/// <summary>The pack of a report meeting as a Word document (.docx, A4).</summary>
internal static class PackDocument
{
    public static byte[] Write(QuarterlyPack pack)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = PackWords.Title(pack.Quarter);
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PackStyles.Create();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = PackPage.Footer();
            main.Document = new Document(new Body([.. Cover(pack), .. County(pack), .. Sections(pack), .. Findings(pack), .. Measures(pack), PackPage.Section(main.GetIdOfPart(footer))]));
        }
        return stream.ToArray();
    }

    static IEnumerable<OpenXmlElement> Cover(QuarterlyPack pack)
    {
        yield return Words.Paragraph(PackStyles.Title, PackWords.Title(pack.Quarter));
        foreach (var line in PackWords.Cover(pack))
            yield return Words.Paragraph(PackStyles.Subtitle, line);
        yield return new Paragraph(new Run(new Break { Type = BreakValues.Page }));
    }

    static IEnumerable<OpenXmlElement> County(QuarterlyPack pack)
    {
        yield return Words.Paragraph(PackStyles.Heading1, PackWords.County);
        yield return Words.Paragraph(PackStyles.Body, PackWords.Totals(pack));
        var byType = pack.Ledger.Entries.GroupBy(entry => entry.Type).OrderByDescending(type => type.Sum(entry => entry.Count)).ThenBy(type => type.Key);
        yield return Words.Table(
            PackWords.TypeColumns,
            [40, 20, 20, 20],
            byType.Select(type => new[] { PackWords.Type(type.Key), Words.Number(type.Sum(one => one.Count)), Words.Number(type.Sum(one => one.Participants)), Words.Number(type.Select(one => one.Unit).Distinct().Count()) }));
        yield return Words.Paragraph(PackStyles.Caption, PackWords.ByRole);
        yield return Words.Table(
            PackWords.RoleColumns,
            [40, 20, 20, 20],
            pack.Sections.GroupBy(section => PackWords.Role(section.Roles)).Select(role => new[]
            {
                role.Key, Words.Number(role.Count()), Words.Number(role.Sum(one => one.Figures.Total)), Words.Number(role.Count(one => one.Figures.Total == 0)),
            }));
    }

    static IEnumerable<OpenXmlElement> Sections(QuarterlyPack pack)
    {
        yield return Words.Paragraph(PackStyles.Heading1, PackWords.Reports);
        foreach (var section in pack.Sections)
        {
            yield return Words.Paragraph(PackStyles.Heading2, PackWords.Heading(section, pack));
            foreach (var line in PackWords.Summary(section))
                yield return Words.Paragraph(PackStyles.Body, line);
            if (section.Figures.Lines.Count > 0)
                yield return Words.Table(PackWords.EntryColumns, [12, 16, 34, 24, 14], section.Figures.Lines.Select(line => PackWords.Entry(line, pack.Roster)));
        }
    }

    static IEnumerable<OpenXmlElement> Findings(QuarterlyPack pack)
    {
        yield return Words.Paragraph(PackStyles.Heading1, PackWords.OpenFindings);
        if (pack.OpenFindings.Count == 0)
            yield return Words.Paragraph(PackStyles.Body, PackWords.NoOpenFindings);
        foreach (var unit in pack.OpenFindings.GroupBy(finding => finding.Unit).OrderByDescending(unit => unit.Count()).ThenBy(unit => unit.Key.Value))
        {
            yield return Words.Paragraph(PackStyles.Heading2, PackWords.Unit(unit.Key, unit.Count(), pack.Roster));
            yield return Words.Table(PackWords.FindingColumns, [56, 14, 16, 14], unit.Select(finding => PackWords.Finding(finding, pack.Roster)));
        }
    }

    static IEnumerable<OpenXmlElement> Measures(QuarterlyPack pack)
    {
        yield return Words.Paragraph(PackStyles.Heading1, PackWords.Measures(pack.Quarter.Previous));
        yield return pack.Measures.Count == 0
            ? Words.Paragraph(PackStyles.Body, PackWords.NoMeasures)
            : Words.Table(PackWords.MeasureColumns, [10, 48, 16, 14, 12], pack.Measures.Select(measure => PackWords.Measure(measure, pack)));
    }
}
