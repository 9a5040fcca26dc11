using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SanYuan.Bot.Documents;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.Documents;

public sealed class PackDocumentTests
{
    static async Task<WordprocessingDocument> WriteAsync(TestCounty county, Quarter quarter)
    {
        var roster = county.Get<CurrentRoster>().View.Snapshot;
        var pack = await county.ReadAsync((session, token) => QuarterlyPack.ReadAsync(quarter, roster, county.Get<CountyClock>(), session, token));
        return WordprocessingDocument.Open(new MemoryStream(PackDocument.Write(pack)), isEditable: false);
    }

    static List<string> Texts(WordprocessingDocument document, string style) =>
        [.. document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Where(one => one.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(one => one.InnerText)];

    static List<string> Rows(WordprocessingDocument document) =>
        [.. document.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText)))];

    static void IsValid(WordprocessingDocument document) =>
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));

    static async Task<TestCounty> OpenFullAsync()
    {
        var county = await QuarterlyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "措施：开展走访，责任人李秀英，12月1日前");
        await county.WriteAsync(async (session, token) => await session.Measures.AddAsync(
            (await session.Measures.FindAsync(1, token))!.Content with { Quarter = new Quarter(2019, 3), Text = "上季度的措施" }, token));
        QuarterlyCounty.At(county, 11, 6, 12);
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心主题党日，15名党员参加，发现会议记录不规范，建议建立台账");
        QuarterlyCounty.At(county, 12, 17, 9);
        await QuarterlyCounty.ProposeAsync(county);
        await county.SayAsync(TestRoster.Office, "确认");
        return county;
    }

    [Fact]
    public async Task The_pack_is_a_valid_document_with_figures_reports_findings_and_measures()
    {
        await using var county = await OpenFullAsync();
        await county.SayAsync(TestRoster.Envoy, "汇报改为：本季度跑了三个支部。\n问题都改了");
        using var document = await WriteAsync(county, new Quarter(2019, 4));
        IsValid(document);
        Assert.Equal(["2019年第四季度三员汇报会材料"], Texts(document, "Title"));
        Assert.Equal(["时间：2019年12月24日 15:00", "地点：县委党建办会议室", "县委党建工作领导小组办公室", "数据截至2019年12月17日"], Texts(document, "Subtitle"));
        Assert.Equal(["一、全县情况", "二、个人汇报", "三、未整改问题", "四、2019年第三季度措施落实情况"], Texts(document, "Heading1"));
        Assert.Equal(["王建国（党建特派员，县疾控中心）", "李秀英（党建特派员，县疾控中心）", "周指导（党建指导员，康禾药业）", "孙监督（党建监督员，民生）", "县疾控中心（1条）"], Texts(document, "Heading2"));
        var body = Texts(document, "BodyText");
        Assert.Contains("本季度（10月1日至12月31日）记录活动1次，覆盖单位1家；发现问题1条，其中已整改0条；提出建议1条。", body);
        Assert.Equal(["本季度跑了三个支部。", "问题都改了", "（本人已改）"], body.Skip(1).Take(3));
        var rows = Rows(document);
        Assert.Contains("主题党日|1|15|1", rows);
        Assert.Contains("党建特派员|2|1|1", rows);
        Assert.Contains("#1|11月6日|县疾控中心|主题党日|15", rows);
        Assert.Contains("会议记录不规范|#1|王建国|11月6日", rows);
        Assert.Contains("2|上季度的措施|李秀英|12月1日|已过期", rows);
        Assert.DoesNotContain(rows, row => row.Contains("开展走访", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Characters_that_xml_cannot_hold_and_tags_do_no_harm()
    {
        await using var county = await OpenFullAsync();
        await county.SayAsync(TestRoster.Envoy, "汇报改为：<b>甲</b>&\u0001乙\ud83d丙😀");
        using var document = await WriteAsync(county, new Quarter(2019, 4));
        IsValid(document);
        Assert.Contains("<b>甲</b>&乙\ufffd丙😀", Texts(document, "BodyText"));
    }

    [Fact]
    public async Task A_quarter_of_which_nothing_is_known_is_a_valid_document_too()
    {
        await using var county = await TestCounty.OpenAsync();
        using var document = await WriteAsync(county, new Quarter(2018, 1));
        IsValid(document);
        Assert.Contains("汇报会时间、地点待定", Texts(document, "Subtitle"));
        Assert.Contains("没有未整改的问题。", Texts(document, "BodyText"));
        Assert.Contains("上季度没有记录措施。", Texts(document, "BodyText"));
    }

    [Fact]
    public async Task Headings_are_in_the_outline_fonts_are_chinese_and_pages_are_numbered()
    {
        await using var county = await TestCounty.OpenAsync();
        using var document = await WriteAsync(county, new Quarter(2019, 4));
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);
        Assert.Equal(0, styles["Heading1"].StyleParagraphProperties!.OutlineLevel!.Val!.Value);
        Assert.Equal("宋体", styles["Heading1"].StyleRunProperties!.RunFonts!.EastAsia!.Value);
        Assert.Equal("仿宋", styles["BodyText"].StyleRunProperties!.RunFonts!.EastAsia!.Value);
        Assert.Contains(document.MainDocumentPart.FooterParts.Single().Footer!.Descendants<SimpleField>(), field => field.Instruction!.Value!.Contains(" PAGE ", StringComparison.Ordinal));
    }
}
