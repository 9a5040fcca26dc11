using SanYuan.Core.Findings;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Tests.Understanding;

/// <summary>What puts an entry right, disowns it, or tells it for somebody else.</summary>
public class RepairTests
{
    public static TheoryData<string, AmendmentKind, FindingKind?, int?> Changes => new()
    {
        { "第二条不是问题是建议", AmendmentKind.Recast, FindingKind.Finding, 2 },
        { "第二条不是问题，是建议", AmendmentKind.Recast, FindingKind.Finding, 2 },
        { "#12 第2条不是建议，而是问题", AmendmentKind.Recast, FindingKind.Suggestion, 2 },
        { "第三條不是問題是建議", AmendmentKind.Recast, FindingKind.Finding, 3 },
        { "把第一条建议改成问题", AmendmentKind.Recast, FindingKind.Suggestion, 1 },
        { "第一条改为建议", AmendmentKind.Recast, FindingKind.Finding, 1 },
        { "第一条问题不是问题，是建议", AmendmentKind.Recast, FindingKind.Finding, 1 },
        { "发现的第一条改成建议", AmendmentKind.Recast, FindingKind.Finding, 1 },
        { "问题改成建议", AmendmentKind.Recast, FindingKind.Finding, null },
        { "问题去掉第一条", AmendmentKind.Remove, FindingKind.Finding, 1 },
        { "上条的问题里去掉第１条", AmendmentKind.Remove, FindingKind.Finding, 1 },
        { "删掉第二条建议", AmendmentKind.Remove, FindingKind.Suggestion, 2 },
        { "第十二条问题删除。", AmendmentKind.Remove, FindingKind.Finding, 12 },
        { "建议不要了", AmendmentKind.Remove, FindingKind.Suggestion, null },
        { "去掉第一条", AmendmentKind.Remove, null, 1 },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_finding_is_put_right_by_its_place(string text, AmendmentKind kind, FindingKind? of, int? ordinal)
    {
        var read = Corpus.Read(text);
        Assert.Equal((Intent.Correct, new Amendment(kind, of, ordinal)), (read.Intent, Assert.Single(Assert.Single(read.Statements).Amendments)));
    }

    [Theory]
    [InlineData("加一条问题：台账没有更新", AmendmentKind.Add, FindingKind.Finding, "台账没有更新")]
    [InlineData("補充建議:建立臺賬", AmendmentKind.Add, FindingKind.Suggestion, "建立臺賬")]
    [InlineData("#3 漏了一条建议：每月检查。", AmendmentKind.Add, FindingKind.Suggestion, "每月检查。")]
    [InlineData("第一条问题改成：会议记录没有签字", AmendmentKind.Reword, FindingKind.Finding, "会议记录没有签字")]
    public void New_words_of_a_finding_are_taken_verbatim(string text, AmendmentKind kind, FindingKind of, string words)
    {
        var told = Assert.Single(Corpus.One(text).Amendments);
        Assert.Equal((kind, of, words), (told.Kind, told.Of!.Value, told.Text!.Value));
        Assert.Equal(words, text.Substring(told.Text.Span.Start, told.Text.Span.Length));
    }

    [Theory]
    [InlineData("#12 第二条不是问题是建议", 12)]
    [InlineData("第二条不是问题是建议", null)]
    [InlineData("删掉第二条建议", null)]
    public void The_place_of_a_finding_is_no_entry_s_number(string text, int? number) => Assert.Equal(number, Corpus.One(text).Reference?.Value);

    [Theory]
    [InlineData("昨天到水利局督导检查，发现问题：会议记录不规范，建议建立台账")]
    [InlineData("水利局支部问题去掉第一条后已整改")]
    [InlineData("昨天水利局主题党日12人，第二条不是问题是建议")]
    [InlineData("发现的问题改成建议提给水利局支部，昨天主题党日15人参加")]
    public void What_merely_contains_such_words_changes_no_finding(string text) => Assert.All(Corpus.Read(text).Statements, told => Assert.Empty(told.Amendments));

    [Theory]
    [InlineData("不是28个，是26个", 26)]
    [InlineData("不是28，是26", 26)]
    [InlineData("#3 不是二十八个，应该是二十六个", 26)]
    [InlineData("人数不是28是26", 26)]
    public void A_count_without_a_word_for_people_is_put_right_by_the_other_one(string text, int people)
    {
        Assert.Equal(Intent.Correct, Corpus.Read(text).Intent);
        Assert.Equal(people, Corpus.One(text).Participants!.Value);
    }

    [Fact]
    public void A_number_before_a_field_is_an_entry_s() =>
        Assert.Equal((12, 20, null), (Corpus.One("12号的人数改成20").Reference!.Value, Corpus.One("12号的人数改成20").Participants!.Value, Corpus.One("12号的人数改成20").Date));

    [Theory]
    [InlineData("不是我的 12", 12)]
    [InlineData("不是我的12", 12)]
    [InlineData("#12不是我的", 12)]
    [InlineData("＃12 不是我的", 12)]
    [InlineData("12号不是我的。", 12)]
    [InlineData("这条不是我的", null)]
    [InlineData("不是我的", null)]
    [InlineData("#12不是我做的", 12)]
    public void What_is_not_the_sender_s_is_disowned(string text, int? number) =>
        Assert.Equal((Intent.Disown, number), (Corpus.Read(text).Intent, Corpus.One(text).Reference?.Value));

    [Theory]
    [InlineData("这次不是我的错")]
    [InlineData("昨天水利局主题党日不是我的任务，12人参加")]
    public void Other_words_disown_nothing(string text) => Assert.NotEqual(Intent.Disown, Corpus.Read(text).Intent);

    [Theory]
    [InlineData("代老李报：昨天水利局主题党日12人", "老李")]
    [InlineData("替王建国报昨天水利局主题党日12人", "王建国")]
    [InlineData("帮欧阳小梅补报昨天水利局主题党日12人", "欧阳小梅")]
    [InlineData("代李书记报昨天水利局主题党日12人", "李书记")]
    [InlineData("我替老李補報：昨天水利局主题党日12人", "老李")]
    public void A_colleague_s_name_is_taken_as_told(string text, string name)
    {
        var told = Corpus.One(text);
        Assert.Equal(name, told.OnBehalfOf!.Value);
        Assert.Equal((name, 12), (text.Substring(told.OnBehalfOf.Span.Start, told.OnBehalfOf.Span.Length), told.Participants!.Value));
    }

    [Theory]
    [InlineData("昨天水利局主题党日12人")]
    [InlineData("帮群众上报困难2件，昨天水利局主题党日12人")]
    [InlineData("帮水利局支部上报昨天主题党日12人")]
    [InlineData("昨天水利局主题党日12人，王建国代表支部报告")]
    public void What_is_not_told_for_a_colleague_names_none(string text) => Assert.Null(Corpus.One(text).OnBehalfOf);
}
