using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Reading;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Documents;

/// <summary>A year's assessment as a Word document (.docx, A4): praise, reminder talks, and the ranks within each role.</summary>
internal static class AssessmentDocument
{
    public static byte[] Write(YearScores year, RosterSnapshot roster, DateOnly printedOn)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = AssessmentPaper.Title(year);
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PackStyles.Create();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = PackPage.Footer();
            main.Document = new Document(new Body([.. Head(year, printedOn), .. Praise(year, roster), .. Talks(year, roster), .. Ranks(year, roster), PackPage.Section(main.GetIdOfPart(footer))]));
        }
        return stream.ToArray();
    }

    static IEnumerable<OpenXmlElement> Head(YearScores year, DateOnly printedOn)
    {
        yield return Words.Paragraph(PackStyles.TitleAtTop, AssessmentPaper.Title(year));
        foreach (var line in AssessmentPaper.Cover(year, printedOn))
            yield return Words.Paragraph(PackStyles.Subtitle, line);
        yield return Words.Paragraph(PackStyles.Heading1, AssessmentPaper.Overview);
        yield return Words.Paragraph(PackStyles.Body, AssessmentPaper.Totals(year));
        yield return Words.Table(AssessmentPaper.RuleColumns, [8, 14, 36, 14, 14, 14], year.Book.Rules.Select(rule => AssessmentPaper.Rule(rule, year.Book)));
    }

    static IEnumerable<OpenXmlElement> Praise(YearScores year, RosterSnapshot roster)
    {
        yield return Words.Paragraph(PackStyles.Heading1, AssessmentPaper.Praise);
        yield return Listed(year, Outcome.Praise, AssessmentPaper.PraiseColumns, [10, 18, 20, 38, 14], (score, place) => AssessmentPaper.Praised(score, place, roster));
    }

    static IEnumerable<OpenXmlElement> Talks(YearScores year, RosterSnapshot roster)
    {
        yield return Words.Paragraph(PackStyles.Heading1, AssessmentPaper.Talks);
        yield return Listed(year, Outcome.Talk, AssessmentPaper.TalkColumns, [8, 14, 16, 22, 10, 30], (score, place) => AssessmentPaper.ToTalkWith(score, place, roster));
    }

    static IEnumerable<OpenXmlElement> Ranks(YearScores year, RosterSnapshot roster)
    {
        yield return Words.Paragraph(PackStyles.Heading1, AssessmentPaper.Ranks);
        foreach (var (role, ranked) in Ranking.ByRole(year.Scores))
        {
            var ranks = Ranking.Of(ranked);
            yield return Words.Paragraph(PackStyles.Heading2, $"{PackWords.Role(role)}（{ranked.Count}人）");
            yield return Words.Table(AssessmentPaper.RankColumns, [10, 18, 34, 10, 14, 14], ranked.Select(score => AssessmentPaper.Ranked(score, ranks[score.Person], roster)));
        }
    }

    static OpenXmlElement Listed(YearScores year, Outcome outcome, string[] columns, int[] widths, Func<Score, int, string[]> row)
    {
        var listed = year.Scores.Where(score => score.Outcome == outcome).OrderBy(score => score.Role).ThenByDescending(score => score.Total).ToList();
        return listed.Count == 0 ? Words.Paragraph(PackStyles.Body, AssessmentPaper.Nobody) : Words.Table(columns, widths, listed.Select((score, at) => row(score, at + 1)));
    }
}
