using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Tests.Understanding;

/// <summary>Who came to a meeting, told in many ways, by whoever calls meetings.</summary>
public sealed class AttendanceReadingTests
{
    static readonly string[] Names = ["王建国", "欧阳小梅", "张三丰", "P07"];

    static readonly (string Words, bool IsWhole)[] Coming =
        [("到会：{0}", true), ("到会 {0}", true), ("到会人员：{0}", true), ("参会：{0}。", true), ("12号会议到会 {0}", true), ("12号会议 到会:{0}", true), ("签到名单：{0}", true), ("出席的有{0}", true), ("{0}到了", false), ("{0}都来了", false)];

    static readonly string[] Staying = ["{0}没来", "{0}缺席", "缺席：{0}", "没来的：{0}", "{0}没到会", "12号会议{0}没参加", "未到：{0}", "{0}也没来"];

    static readonly string[] Between = ["、", "，", " ", "和"];

    public static TheoryData<string, bool, bool> Lists()
    {
        var data = new TheoryData<string, bool, bool>();
        for (var turn = 0; turn < 40; turn++)
        {
            var names = string.Join(Between[turn % Between.Length], Names[turn % 4], Names[(turn + 1) % 4]);
            var (words, whole) = Coming[turn % Coming.Length];
            if (whole || turn % Between.Length is 0 or 3)
                data.Add(string.Format(words, names), true, whole);
            if (turn % Between.Length is 0 or 3 || Staying[turn % Staying.Length].Contains('：'))
                data.Add(string.Format(Staying[turn % Staying.Length], names), false, false);
        }
        return data;
    }

    static AttendanceTold Told(string text, Roles role = Roles.Liaison)
    {
        var read = Corpus.Read(text, role);
        Assert.Equal(Intent.Attendance, read.Intent);
        return Assert.Single(read.Statements).Attendance!;
    }

    static string Of(IReadOnlyList<Told<string>> names) => string.Join(' ', names.Select(name => name.Value));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_way_to_list_two_names_tells_those_two(string text, bool comes, bool whole)
    {
        var told = Told(text);
        var (listed, other) = comes ? (told.Present, told.Absent) : (told.Absent, told.Present);
        Assert.Equal(2, listed.Count);
        Assert.All(listed, name => Assert.Contains(name.Value, Names));
        Assert.All(listed, name => Assert.Equal(name.Value, text.Substring(name.Span.Start, name.Span.Length)));
        Assert.Empty(other);
        Assert.Equal((whole, false), (told.IsWhole, told.Everybody));
    }

    [Theory]
    [InlineData("到会：王建国；缺席：欧阳小梅", "王建国", "欧阳小梅", true)]
    [InlineData("到会：王建国，欧阳小梅没来", "王建国", "欧阳小梅", true)]
    [InlineData("王建国到了，欧阳小梅没来", "王建国", "欧阳小梅", false)]
    [InlineData("到会：王建国、王建国", "王建国 王建国", "", true)]
    public void Both_may_be_told_at_once(string text, string present, string absent, bool whole)
    {
        var told = Told(text, Roles.Office);
        Assert.Equal((present, absent, whole), (Of(told.Present), Of(told.Absent), told.IsWhole));
    }

    [Theory]
    [InlineData("全部到会")]
    [InlineData("都到了")]
    [InlineData("大家都来了。")]
    [InlineData("三员全部到齐")]
    [InlineData("12号会议全部到会")]
    public void Everybody_is_told_in_a_word(string text) => Assert.True(Told(text).Everybody);

    [Theory]
    [InlineData("12号会议到会：王建国", 12)]
    [InlineData("#7 王建国没来", 7)]
    public void A_number_tells_which_meeting(string text, int number) => Assert.Equal(number, Corpus.One(text, Roles.Liaison).Reference?.Value);

    [Theory]
    [InlineData("到会25人，王建国缺席")]
    [InlineData("王建国来了吗")]
    [InlineData("请王建国到会")]
    [InlineData("大家没来")]
    [InlineData("昨天我们水利局开了党员大会，27人参加")]
    [InlineData("会议记录不规范的问题已经整改，换了新记录本")]
    public void What_tells_more_or_less_is_something_else(string text) => Assert.NotEqual(Intent.Attendance, Corpus.Read(text, Roles.Liaison).Intent);

    [Fact]
    public void An_appointee_lists_nobody() => Assert.NotEqual(Intent.Attendance, Corpus.Read("到会：王建国、欧阳小梅").Intent);

    [Theory]
    [InlineData("开启位置签到：核对到会情况", true, "核对到会情况")]
    [InlineData("请打开位置签到，原因：防止代签。", true, "防止代签")]
    [InlineData("开启位置签到", true, null)]
    [InlineData("关闭位置签到", false, null)]
    public void Signing_in_by_place_is_switched_with_its_reason(string text, bool on, string? reason)
    {
        var read = Corpus.Read(text, Roles.Office);
        Assert.Equal(Intent.SignInSetting, read.Intent);
        Assert.Equal((on, reason), (read.Statements[0].Switch?.Value, read.Statements[0].Reason?.Value));
    }

    [Theory]
    [InlineData("签到差异")]
    [InlineData("到会不一致的有哪些？")]
    public void Differences_can_be_asked_for(string text) => Assert.Equal(Intent.QueryAttendance, Corpus.Read(text, Roles.Office).Intent);

    [Theory]
    [InlineData("会议记录不规范，建议建立台账", "会议记录不规范", "建立台账")]
    [InlineData("发现签到表缺失", "签到表缺失", "")]
    [InlineData("建议提前发材料", "", "提前发材料")]
    public void A_bare_remark_is_read_as_one(string text, string findings, string suggestions)
    {
        var said = Remarks.Read(text, Corpus.Names, Corpus.Moment)!;
        Assert.Equal((findings, suggestions), (Of(said.Findings), Of(said.Suggestions)));
    }

    [Theory]
    [InlineData("谢谢")]
    [InlineData("好的，知道了")]
    public void Small_talk_is_no_remark(string text) => Assert.Null(Remarks.Read(text, Corpus.Names, Corpus.Moment));
}
