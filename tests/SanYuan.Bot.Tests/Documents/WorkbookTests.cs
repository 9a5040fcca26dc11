using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Book = SanYuan.Bot.Documents.Workbook;

namespace SanYuan.Bot.Tests.Documents;

public sealed class WorkbookTests
{
    sealed record Row(int 序号, string 内容);

    [Theory]
    [InlineData("二十个字以内的一句话", 22)]
    [InlineData("a", 8)]
    public void A_sheet_is_as_wide_as_its_words_and_prints_on_one_page_across(string text, double width)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Book.Write(new Dictionary<string, object> { ["数据"] = new[] { new Row(1, text) } })), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheet = file.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Equal([8, width], sheet.GetFirstChild<Columns>()!.Elements<Column>().Select(column => column.Width!.Value));
        Assert.Equal(1u, sheet.GetFirstChild<PageSetup>()!.FitToWidth!.Value);
        Assert.True(sheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
    }

    [Fact]
    public void A_long_text_is_wrapped()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Book.Write(new Dictionary<string, object> { ["数据"] = new[] { new Row(1, new string('长', 500)) } })), isEditable: false);
        Assert.Equal(60, file.WorkbookPart!.WorksheetParts.Single().Worksheet!.GetFirstChild<Columns>()!.Elements<Column>().Last().Width!.Value);
        Assert.All(file.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>(), format => Assert.True(format.Alignment!.WrapText!.Value));
    }
}
