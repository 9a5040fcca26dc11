using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Practices;
using SanYuan.Core.Practices.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Tests.Understanding;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Tests.Practices;

public sealed class PracticeFormTests
{
    static readonly QuietHours Quiet = new(new TimeOnly(21, 30), new TimeOnly(7, 30));

    static readonly IReadOnlyList<IChatCommand> Commands =
    [
        new SharePracticeCommand(), new ShowPracticeCommand(), new ListPracticesCommand(), new TagPracticeCommand(), new WithdrawPracticeCommand(), new HidePracticeCommand(Quiet),
        new RestorePracticeCommand(), new AskPracticeCommand(), new PassQuestionCommand(Quiet), new AnswerQuestionCommand(Quiet),
    ];

    static string? Fits(string text) => Commands.FirstOrDefault(command => CommandWords.Read(FoldedText.Of(text), command.Form) is not null)?.Name;

    [Fact]
    public void No_labelled_message_is_taken_for_a_command() =>
        Assert.All(Corpus.Messages(), message => Assert.Null(Fits(message.GetProperty("text").GetString()!)));

    [Fact]
    public void Every_example_fits_its_own_form_and_no_earlier_one() => Assert.All(Commands, command => Assert.Equal(command.Name, Fits(command.Example)));

    [Theory]
    [InlineData("经验：今天上午参加县疾控中心支部主题党日，15名党员参加", "practice.share")]
    [InlineData("經驗分享：先点题\n再讨论", "practice.share")]
    [InlineData("好经验: 先点题", "practice.share")]
    [InlineData("经验", "practice.list")]
    [InlineData("经验 主题党日", "practice.list")]
    [InlineData("经验#积分制", "practice.list")]
    [InlineData("经验3", "practice.show")]
    [InlineData("经验３ 第2页", "practice.show")]
    [InlineData("撤回经验3", "practice.withdraw")]
    [InlineData("隐藏经验3 写到了隐私", "practice.hide")]
    [InlineData("转问 3", "practice.pass")]
    [InlineData("答复 先谈心", "practice.answer")]
    [InlineData("请教 怎么开好组织生活会", "practice.ask")]
    [InlineData("今天参加县疾控中心经验交流会，15人", null)]
    [InlineData("经验交流会在县疾控中心召开，15名党员参加", null)]
    [InlineData("今天上午向老书记请教，县疾控中心主题党日15人参加", null)]
    [InlineData("请教了老书记，县疾控中心主题党日怎么开", null)]
    [InlineData("答复12号会议", null)]
    [InlineData("转县疾控中心：会议记录不规范", null)]
    public void A_sentence_is_the_command_it_should_be(string text, string? name) => Assert.Equal(name, Fits(text));

    [Theory]
    [InlineData("先点题 #主题党日 ＃积分制 #12", "主题党日 积分制")]
    [InlineData("先点题。标签：主题党日、积分制", "主题党日 积分制")]
    [InlineData("#一 #二 #三 #四 #五 #六 #一", "一 二 三 四 五")]
    [InlineData("没有标签", "")]
    public void Tags_are_read_where_they_are_written(string text, string tags) => Assert.Equal(tags, string.Join(' ', PracticeTags.In(text)));

    [Fact]
    public void A_question_is_found_by_what_it_is_about_and_not_by_how_it_is_asked()
    {
        Assert.Empty(PracticeTerms.OfQuestion("请问大家怎么办？"));
        Assert.Contains("=签到", PracticeTerms.OfQuestion("怎么让签名册不漏人"));
        Assert.Contains("=签到", PracticeTerms.Of("簽到表提前印好").Select(one => one.Term));
    }

    [Fact]
    public void A_word_counts_less_in_a_longer_text() =>
        Assert.True(PracticeTerms.Of("签到表提前印好").First().Weight > PracticeTerms.Of(string.Concat(Enumerable.Range(0x4e00, 300).Select(letter => (char)letter))).First().Weight);
}
