using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SanYuan.Bot.Commands;
using SanYuan.Bot.Documents;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Appointments;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.Documents;

public sealed class LetterTests : IDisposable
{
    static readonly Dictionary<string, string> Fields = new()
    {
        ["姓名"] = "王建国", ["角色"] = "党建特派员", ["派驻单位"] = "县疾控中心", ["任期"] = "2019年1月1日起", ["编号"] = "三员聘〔2019〕1号", ["日期"] = "2019年10月16日",
    };

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-letters-");

    public void Dispose() => _folder.Delete(recursive: true);

    static string TextOf(byte[] letter)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(letter), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => error.Description));
        return string.Join('\n', document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(one => one.InnerText));
    }

    string Template(params string[][] paragraphs)
    {
        var file = Path.Combine(_folder.FullName, "template.docx");
        using var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
        document.AddMainDocumentPart().Document = new Document(new Body(paragraphs.Select(runs => new Paragraph(runs.Select(run => new Run(new Text(run) { Space = SpaceProcessingModeValues.Preserve }))))));
        return file;
    }

    [Fact]
    public void The_letter_built_in_tells_who_where_and_how_long()
    {
        var text = TextOf(LetterTemplate.Read(null).Fill(Fields));
        Assert.Contains("聘请您担任县疾控中心党建特派员，任期2019年1月1日起。", text, StringComparison.Ordinal);
        Assert.Contains("三员聘〔2019〕1号", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Placeholders_that_word_has_cut_into_runs_are_replaced_and_others_are_left()
    {
        var file = Template(["兹聘{", "{姓", "名}}同志为{{派驻单位}}{{角", "色}", "}{{其他}}"], ["{{任期}}", "{{编号}}{{日期}}"]);
        Assert.Equal("兹聘王建国同志为县疾控中心党建特派员{{其他}}\n2019年1月1日起三员聘〔2019〕1号2019年10月16日", TextOf(LetterTemplate.Read(file).Fill(Fields)));
    }

    [Fact]
    public void A_template_without_a_placeholder_or_that_is_no_word_document_is_refused_by_name()
    {
        Assert.Contains("lacks {{编号}}、{{日期}}", Assert.Throws<CommandException>(() => LetterTemplate.Read(Template(["{{姓名}}{{角色}}{{派驻单位}}{{任期}}"]))).Message, StringComparison.Ordinal);
        var text = Path.Combine(_folder.FullName, "letter.docx");
        File.WriteAllText(text, "{{姓名}}");
        Assert.Contains("is no Word document", Assert.Throws<CommandException>(() => LetterTemplate.Read(text)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Throws<CommandException>(() => LetterTemplate.Read(text + ".missing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_has_one_number_for_ever_and_a_year_has_no_gaps_also_after_a_fault()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        var day = new DateOnly(2019, 10, 16);
        Task<Letter> IssueAsync(int number, DateOnly on) => county.WriteAsync((session, token) => session.Letters.IssueAsync(number, on, token));
        Assert.Contains("还没有发，第一次打印时编号", await county.SayAsync(TestRoster.Office, "聘书 王建国"), StringComparison.Ordinal);
        Assert.Equal(new LetterNumber(2019, 1), (await IssueAsync(1, day)).Number);
        await Assert.ThrowsAsync<InvalidOperationException>(() => county.WriteAsync<int>(async (session, token) =>
        {
            await session.Letters.IssueAsync(2, day, token);
            throw new InvalidOperationException();
        }));
        Assert.Equal(new LetterNumber(2019, 2), (await IssueAsync(3, day)).Number);
        Assert.Equal(new Letter(1, new LetterNumber(2019, 1), day), await IssueAsync(1, day.AddYears(1)));
        Assert.Equal(new LetterNumber(2020, 1), (await IssueAsync(2, day.AddYears(1))).Number);
        Assert.StartsWith("聘任1 王建国 县疾控中心特派员：三员聘〔2019〕1号，2019年10月16日发", await county.SayAsync(TestRoster.Office, "聘书 王建国"), StringComparison.Ordinal);
    }
}
