using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MiniExcelLibs;
using SanYuan.Bot.Documents;
using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Tests.County.Digests;
using SanYuan.Core.Digests;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.Documents;

public sealed class DigestFileTests
{
    static async Task<DigestReport> ReadAsync(TestCounty county, string period, Func<RosterSnapshot, DigestScope> scope)
    {
        Assert.True(Period.TryParse(period, out var meant));
        var (roster, desk, clock) = (county.Roster(), county.Get<DigestDesk>(), county.Get<CountyClock>());
        return await county.ReadAsync((session, token) => DigestReport.ReadAsync(meant, scope(roster), desk, clock, roster, session, token));
    }

    static List<string> Rows(byte[] workbook, string sheet) =>
        [.. new MemoryStream(workbook).Query(sheetName: sheet).Cast<IDictionary<string, object?>>().Select(row => string.Join('|', row.Values.Select(value => $"{value}")))];

    static void IsValid(WordprocessingDocument document) =>
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));

    static async Task<TestCounty> OpenAsync()
    {
        var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, "今天到县疾控中心检查，发现记录不规范<甲>&乙");
        await county.SayAsync(TestRoster.Liaison, October.Invite);
        return county;
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_for_figures_units_people_entries_duties_findings_and_meetings()
    {
        await using var county = await OpenAsync();
        var workbook = DigestWorkbook.Write(await ReadAsync(county, "2019-10", _ => DigestScope.Office));
        Assert.Equal(["数据", "单位情况", "三员履职", "台账明细", "职责", "问题", "会议"], new MemoryStream(workbook).GetSheetNames());
        Assert.Equal("1|报告2篇：特派员1、指导员0、监督员1|2", Rows(workbook, "数据")[1]);
        // The meeting of the 18th has not begun: nobody has missed it.
        Assert.Contains("县疾控中心|2|1/1|1|0|", Rows(workbook, "单位情况"));
        Assert.Contains("王建国|特派员|县疾控中心|1|1/1|", Rows(workbook, "三员履职"));
        Assert.Equal(["编号|日期|姓名|单位|类型|人数|补报", "#1|2019-10-01|王建国|县疾控中心|主题党日|15|是", "#2|2019-10-16|孙监督|县疾控中心|督导检查||"], Rows(workbook, "台账明细"));
        Assert.Contains("王建国|县疾控中心|10月|到岗履职|已完成|0|#1", Rows(workbook, "职责"));
        Assert.Contains("|县疾控中心|10月|主题党日|已完成|0|#1", Rows(workbook, "职责"));
        Assert.Contains("记录不规范<甲>&乙", Assert.Single(Rows(workbook, "问题").Skip(1)), StringComparison.Ordinal);
        Assert.Contains("1|2019-10-18 15:00|县疾控中心|王建国||", Rows(workbook, "会议"));
    }

    [Fact]
    public async Task A_selecting_unit_s_files_hold_its_people_alone_and_no_findings()
    {
        await using var county = await OpenAsync();
        var workbook = DigestWorkbook.Write(await ReadAsync(county, "2019-10", roster => DigestScope.Selecting([roster.UnitByCode("FIN")!.Id])));
        Assert.Equal(["数据", "三员履职", "台账明细", "职责", "会议"], new MemoryStream(workbook).GetSheetNames());
        Assert.Equal(["#1"], Rows(workbook, "台账明细").Skip(1).Select(row => row.Split('|')[0]));
        Assert.Equal(["王建国"], Rows(workbook, "三员履职").Skip(1).Select(row => row.Split('|')[0]));
        Assert.All(Rows(workbook, "职责").Skip(1).Concat(Rows(workbook, "会议").Skip(1)), row => Assert.Contains("王建国", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_s_files_hold_its_own_branch_alone()
    {
        await using var county = await OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, "今天到教体局检查，发现台账不全");
        var workbook = DigestWorkbook.Write(await ReadAsync(county, "2019-10", roster => DigestScope.Unit([roster.UnitByCode("EDU")!.Id])));
        Assert.Equal(["县教体局"], Rows(workbook, "单位情况").Skip(1).Select(row => row.Split('|')[0]));
        Assert.Equal(["#3"], Rows(workbook, "台账明细").Skip(1).Select(row => row.Split('|')[0]));
        Assert.Contains("台账不全", Assert.Single(Rows(workbook, "问题").Skip(1)), StringComparison.Ordinal);
        Assert.All(Rows(workbook, "职责").Skip(1), row => Assert.StartsWith("|县教体局|", row, StringComparison.Ordinal));
        Assert.Empty(Rows(workbook, "会议").Skip(1));
    }

    [Theory]
    [InlineData("2019-10")]
    [InlineData("2018")]
    public async Task The_word_report_is_valid_and_says_the_same(string period)
    {
        await using var county = await OpenAsync();
        var report = await ReadAsync(county, period, _ => DigestScope.Office);
        using var document = WordprocessingDocument.Open(new MemoryStream(DigestDocument.Write(report)), isEditable: false);
        IsValid(document);
        var texts = document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(one => one.InnerText).ToList();
        Assert.Equal(report.Digest.Title.Split('（')[0], texts[0]);
        Assert.All(report.Brief.Lines, line => Assert.Contains(line.Text.Split("，回「")[0].Split("。回「")[0], texts));
        Assert.Equal(["一、主要数据", "二、单位情况", "三、三员履职", "四、问题"], texts.Where(text => text.Length > 1 && text[1] == '、').Select(text => text.Split('（')[0]));
    }
}
