using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SanYuan.Bot.Documents;

/// <summary>The letter of appointment built in: a template like the office's own, to be replaced by it.</summary>
internal static class DefaultLetter
{
    public static byte[] Create()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = "聘书";
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PackStyles.Create();
            main.Document = new Document(new Body(
                Words.Paragraph(PackStyles.Title, "聘    书"),
                Words.Paragraph(PackStyles.Subtitle, "{{编号}}"),
                Words.Paragraph(PackStyles.Salutation, "{{姓名}} 同志："),
                Words.Paragraph(PackStyles.Body, "经组织研究，岗前培训合格，聘请您担任{{派驻单位}}{{角色}}，任期{{任期}}。"),
                Words.Paragraph(PackStyles.Body, "请认真履行职责，帮助支部把组织生活开展好。"),
                Words.Paragraph(PackStyles.Signature, "县委党建工作领导小组办公室"),
                Words.Paragraph(PackStyles.Signature, "{{日期}}"),
                PackPage.Section()));
        }
        return stream.ToArray();
    }
}
