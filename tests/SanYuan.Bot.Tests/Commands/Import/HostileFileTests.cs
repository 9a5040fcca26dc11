using System.Text;
using SanYuan.Bot.Import;
using static SanYuan.Bot.Tests.Commands.Import.Workbook;

namespace SanYuan.Bot.Tests.Commands.Import;

public sealed class HostileFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "text.xlsx", "编码,名称"u8.ToArray(), "不是 .xlsx 文件，或已损坏" },
        { "empty.xlsx", [], "不是 .xlsx 文件，或已损坏" },
        { "zip.xlsx", Zip(("readme.txt", "hello")), "不是 Excel 工作簿" },
        { "cut.xlsx", Of(("单位", "<sheetData/>"))[..200], "不是 .xlsx 文件，或已损坏" },
        { "protected.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "加了密码" },
        { "broken.xlsx", Of(("单位", "<sheetData><row r=\"1\">")), "不是 .xlsx 文件，或已损坏" },
        { "noshared.xlsx", Of(("单位", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData>")), "不是 .xlsx 文件，或已损坏" },
        { "dtd.xlsx", Zip(("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>")), "不是 .xlsx 文件，或已损坏" },
        { "deep.xlsx", Of(("单位", "<sheetData><row r=\"1\"/><row r=\"2000000000\"/></sheetData>")), "表范围太大" },
        { "wide.xlsx", Of(("单位", "<dimension ref=\"A1:XFD1048576\"/><sheetData>" + TextRow(1, "编码") + "</sheetData>")), "表范围太大" },
        { "mac.xlsx", From1904(("单位", "<sheetData/>")), "1904" },
        { "many.xlsx", Zip([.. Enumerable.Range(0, 2001).Select(number => ($"{number}", ""))]), "解压后太大" },
        { "old.xls", [], "另存为 .xlsx" },
        { "letter.docx", [], "不认识 letter.docx 的格式" },
        { "workbook.csv", Of(("单位", "<sheetData/>")), "不是 CSV 文件" },
        { "unicode.csv", Encoding.Unicode.GetBytes("编码,名称"), "不是 CSV 文件" },
        { "binary.csv", [0x80, 0xFF, 0xFF, 0xFE], "不是 UTF-8 也不是 GBK" },
        { "other.csv", "甲,乙\n1,2"u8.ToArray(), "看不出是哪张表" },
        { "units.csv", "编码,名称,类别\nD1,\"甲支部,县直单位\nD2,乙支部,县直单位\n"u8.ToArray(), "第2行的引号不配对" },
        { "people.csv", "编码,姓名\nR1,\"王\"建国\n"u8.ToArray(), "第2行的引号不配对" },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void What_is_not_what_it_says_is_refused_in_one_line(string name, byte[] content, string reason)
    {
        var refusal = Assert.Throws<RosterFileException>(() => RosterFiles.Read(_folder.Write(name, content)));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Zip(("xl/workbook.xml", "<workbook/>"), ("xl/a.xml", new string('0', 110_000_000)), ("xl/b.xml", new string('0', 110_000_000)));

        Assert.InRange(bomb.Length, 1, BoundedFile.LargestFile);
        Assert.Contains("解压后太大", Refusal(_folder.Write("bomb.xlsx", bomb)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_above_20_megabytes_is_refused() =>
        Assert.Contains("超过 20 MB", Refusal(_folder.Write("units.csv", new byte[BoundedFile.LargestFile + 1])), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_there_is_said_so()
    {
        Assert.Contains("找不到", Refusal(_folder.File("units.csv")), StringComparison.Ordinal);
        Assert.Contains("里没有 units.csv", Refusal(_folder.Path), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    static string Refusal(string path) => Assert.Throws<RosterFileException>(() => RosterFiles.Read(path)).Message;
}
