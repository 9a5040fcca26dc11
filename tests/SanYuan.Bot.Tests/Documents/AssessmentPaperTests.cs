using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MiniExcelLibs;
using SanYuan.Bot.Documents;
using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Tests.County.Assessment;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.Documents;

public sealed class AssessmentPaperTests
{
    static readonly DateOnly Printed = new(2019, 12, 20);

    static async Task<WordprocessingDocument> WordAsync(TestCounty county)
    {
        var content = AssessmentDocument.Write(await county.ScoresAsync(), county.Get<CurrentRoster>().View.Snapshot, Printed);
        var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        return document;
    }

    static List<string> Rows(WordprocessingDocument document) =>
        [.. document.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText)))];

    [Fact]
    public async Task The_document_lists_praise_reminder_talks_and_ranks()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "考核规则 表扬64 约谈30");
        using (var open = await WordAsync(county))
            Assert.Contains("未定档，数据截至2019年12月20日", open.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
        await county.SettleAsync();
        using var document = await WordAsync(county);
        Assert.Contains("已定档", document.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
        var rows = Rows(document);
        Assert.Contains("1|王建国|党建特派员|县疾控中心|66.8", rows);
        Assert.Contains(rows, row => row.Contains("|李秀英|党建特派员|县疾控中心|", StringComparison.Ordinal) && row.EndsWith("完成职责0/2；应邀到会0/1；支部组织生活2/6", StringComparison.Ordinal));
        Assert.Contains("1|王建国|县疾控中心|11|66.8|表扬", rows);
    }

    [Fact]
    public async Task A_year_without_anybody_to_praise_is_a_valid_document_too()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        using var document = await WordAsync(county);
        Assert.Contains("二、表扬名单没有。", document.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_wrote_is_text_in_the_workbook_whatever_it_looks_like()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "评价 王建国 满意 =1+1");
        await county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 1 不对");
        await county.SayAsync(TestRoster.Office, "异议1 采纳 =HYPERLINK(\"http://x\")\u0001<b>");
        using var file = new MemoryStream(AssessmentWorkbook.Write(await county.ScoresAsync(), county.Get<CurrentRoster>().View.Snapshot));
        var notes = file.Query(useHeaderRow: true, sheetName: "依据").Cast<IDictionary<string, object?>>().Select(row => $"{row["说明"]}").ToList();
        Assert.Contains("县疾控中心：满意，=1+1", notes);
        Assert.Contains(notes, note => note.Contains("=HYPERLINK(\"http://x\")<b>", StringComparison.Ordinal));
    }
}
