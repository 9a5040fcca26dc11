using System.Text;
using SanYuan.Bot.Import;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Bot.Tests.Commands.Import;

public sealed class CsvReaderTests : IDisposable
{
    const string Units = "编码*,名称*,类别*,别名\r\nD1,\"甲,支部\",县直单位,疾控；CDC\r\n\r\nD2,\"乙\r\n支部\",县直单位,\r\n, ,\r\nD3,\"丙\"\"支部\",县直单位\r\n";

    readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "gbk"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Each_usual_encoding_reads_the_same(string encoding)
    {
        var table = Assert.Single(RosterFiles.Read(_folder.Write("units.csv", Bytes(encoding, Units))));

        Assert.Equal("单位", table.Sheet);
        Assert.Equal(["编码*", "名称*", "类别*", "别名"], table.Headers);
        Assert.Equal(["D1", "甲,支部", "县直单位", "疾控；CDC"], table.Rows[0].Cells);
        Assert.Equal("丙\"支部", table.Rows[2].Cells[1]);
    }

    [Fact]
    public void Rows_are_numbered_by_the_line_they_start_at()
    {
        var table = Assert.Single(RosterFiles.Read(_folder.Write("units.csv", Bytes("utf-8", Units))));

        Assert.Equal([2, 4, 7], table.Rows.Select(row => row.Number));
        Assert.Equal("单位 第4行 名称：有换行或控制字符，请删掉", Assert.Single(RosterParser.Parse([table], RosterSnapshot.Empty).Errors).ToString());
    }

    [Fact]
    public void A_semicolon_between_aliases_is_not_taken_for_the_separator()
    {
        var table = Assert.Single(RosterFiles.Read(_folder.Write("units.csv", Bytes("utf-8", "编码,名称,类别,别名\nD1,甲,县直单位,a;b;c;d;e;f\n"))));

        Assert.Equal("a;b;c;d;e;f", table.Rows[0].Cells[3]);
    }

    [Theory]
    [InlineData("people.csv")]
    [InlineData("PEOPLE.CSV")]
    [InlineData("人员.csv")]
    [InlineData("名单.csv")]
    public void One_file_alone_is_known_by_its_name_or_its_headers(string name) =>
        Assert.Equal("人员", Assert.Single(RosterFiles.Read(_folder.Write(name, Bytes("gbk", "编码,姓名\nR1,王建国\n")))).Sheet);

    [Fact]
    public void A_folder_gives_all_its_tables_and_names_what_it_does_not_know()
    {
        _folder.Write("units.csv", Bytes("gbk", "编码,名称,类别\nD1,甲支部,县直单位\n"));
        _folder.Write("people.csv", Bytes("utf-8", "编码,姓名\nR1,王建国\n"));
        _folder.Write("person.csv", Bytes("utf-8", "编码,姓名\nR2,李秀英\n"));

        var result = RosterParser.Parse(RosterFiles.Read(_folder.Path), RosterSnapshot.Empty);

        Assert.Equal((1, 1), (result.Draft!.Units.Count, result.Draft.People.Count));
        Assert.Equal(["“person.csv” 不是 单位、人员、聘任 或 节假日，没有读取"], result.Notices);
    }

    [Fact]
    public void A_rare_name_outside_gbk_is_read_too()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("编码,姓名\nR1,王㛃𬍛\n");

        Assert.Equal("王㛃𬍛", RosterFiles.Read(_folder.Write("people.csv", bytes))[0].Rows[0].Cells[1]);
    }

    public void Dispose() => _folder.Dispose();

    static byte[] Bytes(string encoding, string text) => encoding switch
    {
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "gbk" => CodePagesEncodingProvider.Instance.GetEncoding("GBK")!.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
