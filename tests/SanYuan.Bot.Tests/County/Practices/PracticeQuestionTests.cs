using System.Text;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Practices;

public sealed class PracticeQuestionTests
{
    [Fact]
    public async Task A_question_finds_the_closest_practices_and_offers_to_ask_an_author_who_is_there()
    {
        await using var county = await PracticeCounty.OpenAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "经验：微信群里每周发一次党费提醒");
        var reply = await county.SayAsync(TestRoster.Supervisor, PracticeCounty.Question);
        Assert.StartsWith("相近的经验3条\n1 王建国：开好组织生活会", reply, StringComparison.Ordinal);
        Assert.Contains("2 钱离任：组织生活会提前一周发提纲，每人都写发言要点 #组织生活会 #发言（作者已离任）", reply, StringComparison.Ordinal);
        Assert.EndsWith("看全文回「经验1」。\n想直接问作者：回复「转问 1」把您的问题转给作者。", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("党费", reply, StringComparison.Ordinal);
        Assert.Contains("李秀英：微信群里", await county.SayAsync(TestRoster.Supervisor, "请教一下，党费怎么催"), StringComparison.Ordinal);
        Assert.StartsWith("还没有相近的经验", await county.SayAsync(TestRoster.Supervisor, "请教 流动人口登记系统密码忘了"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("请教")]
    [InlineData("请教 ？？？")]
    [InlineData("请教 怎么办")]
    [InlineData("请教一下 123")]
    public async Task A_question_without_words_is_asked_for_words(string words)
    {
        await using var county = await PracticeCounty.OpenAsync();
        Assert.StartsWith("想请教什么？", await county.SayAsync(TestRoster.Supervisor, words), StringComparison.Ordinal);
        Assert.Equal("practice.ask: no_words", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Supervisor, "转问 1");
        Assert.Equal("practice.pass: no_question", await county.RefusalAsync());
    }

    [Fact]
    public async Task A_question_passed_on_is_answered_and_the_asker_hears_it()
    {
        await using var county = await PracticeCounty.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, PracticeCounty.Question);
        Assert.StartsWith("好的，马上转给王建国：怎么开好组织生活会", await county.SayAsync(TestRoster.Supervisor, "转问 1"), StringComparison.Ordinal);
        county.At(16, 12, 10);
        Assert.Equal(
            "孙监督看了您的经验1（开好组织生活会，会前先谈心谈话，把问题摆出来，批评才不走过场 #组织生活…），想请教：\n怎么开好组织生活会\n回「答复1 您的话」就转给孙监督。",
            Assert.Single(await county.ReceivedAsync(TestRoster.Envoy)));
        Assert.Equal("谢谢，已把答复转给孙监督。", await county.SayAsync(TestRoster.Envoy, "答复 先谈心，再开会"));
        Assert.Equal("谢谢，已把答复转给孙监督。", await county.SayAsync(TestRoster.Envoy, "答复1：会后列清单"));
        county.At(16, 12, 40);
        Assert.Equal(
            ["王建国答复您的请教「怎么开好组织生活会」：\n先谈心，再开会", "王建国答复您的请教「怎么开好组织生活会」：\n会后列清单"],
            await county.ReceivedAsync(TestRoster.Supervisor));
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Fact]
    public async Task It_is_passed_once_and_not_at_night()
    {
        await using var county = await PracticeCounty.OpenAsync();
        county.At(16, 22);
        await county.SayAsync(TestRoster.Supervisor, PracticeCounty.Question);
        Assert.StartsWith("好的，10月17日 07:3", await county.SayAsync(TestRoster.Supervisor, "转问 1"), StringComparison.Ordinal);
        Assert.StartsWith("这个问题已经转给王建国了", await county.SayAsync(TestRoster.Supervisor, "转问1"), StringComparison.Ordinal);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        county.At(17, 8);
        Assert.Single(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Theory]
    [InlineData(TestRoster.Supervisor, "转问 99", "practice.pass: unknown_number")]
    [InlineData(TestRoster.Supervisor, "转问 999999999999", "practice.pass: unknown_number")]
    [InlineData(TestRoster.Supervisor, "转问 2", "practice.pass: author_left")]
    [InlineData(TestRoster.Envoy, "转问 1", "practice.pass: own")]
    [InlineData(TestRoster.SecondEnvoy, "转问 1", "practice.pass: no_question")]
    public async Task What_cannot_be_passed_is_refused_and_nobody_hears_of_it(string account, string words, string audit)
    {
        await using var county = await PracticeCounty.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, PracticeCounty.Question);
        await county.SayAsync(TestRoster.Envoy, PracticeCounty.Question);
        await county.SayAsync(account, words);
        Assert.Equal(audit, await county.RefusalAsync());
        county.At(17, 12);
        foreach (var one in new[] { TestRoster.Envoy, TestRoster.Ended, TestRoster.Instructor })
            Assert.Empty(await county.ReceivedAsync(one));
    }

    [Fact]
    public async Task Of_an_author_who_has_left_the_next_is_offered()
    {
        await using var county = await PracticeCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, PracticeCounty.Question);
        Assert.Equal("钱离任已离任，不再转问。还有相近的经验3（周指导），可以回「转问 3」。", await county.SayAsync(TestRoster.Envoy, "转问 2"));
    }

    [Fact]
    public async Task Nobody_is_told_anything_after_their_last_day()
    {
        await using var county = await PracticeCounty.OpenAsync();
        await county.ApplyAsync(RosterDraft.Empty with { Appointments = [new AppointmentDraft("P1", Roles.Envoy, "CDC", new DateOnly(2019, 1, 1)) { End = new DateOnly(2019, 10, 16) }] });
        county.At(16, 22);
        await county.SayAsync(TestRoster.Supervisor, PracticeCounty.Question);
        Assert.StartsWith("王建国已离任", await county.SayAsync(TestRoster.Supervisor, "转问 1"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, PracticeCounty.Question);
        await county.SayAsync(TestRoster.Envoy, "转问 3");
        county.At(17, 9);
        Assert.Single(await county.ReceivedAsync(TestRoster.Instructor));
        Assert.StartsWith("王建国已离任，答复没有转", await county.SayAsync(TestRoster.Instructor, "答复 看班次"), StringComparison.Ordinal);
        county.At(18, 9);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task Where_several_wait_the_number_is_asked_for_and_another_s_number_is_no_answer()
    {
        await using var county = await PracticeCounty.OpenAsync();
        foreach (var asker in new[] { TestRoster.Supervisor, TestRoster.SecondEnvoy })
        {
            await county.SayAsync(asker, PracticeCounty.Question);
            await county.SayAsync(asker, "转问 1");
        }
        Assert.StartsWith("有2个问题等您答复", await county.SayAsync(TestRoster.Envoy, "答复 先谈心"), StringComparison.Ordinal);
        Assert.Equal("practice.answer: which", await county.RefusalAsync());
        Assert.Equal("谢谢，已把答复转给李秀英。", await county.SayAsync(TestRoster.Envoy, "答复2 先谈心"));
        Assert.StartsWith("没有等您答复的问题1", await county.SayAsync(TestRoster.Instructor, "答复1 先谈心"), StringComparison.Ordinal);
        Assert.DoesNotContain("转给", await county.SayAsync(TestRoster.Envoy, "答复：参加"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "答复1");
        Assert.Equal("practice.answer: empty", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Envoy, "答复1 " + new string('好', 700));
        Assert.Equal("practice.answer: too_long", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Envoy, "答复1 先谈心");
        Assert.Contains("「答复2 …」", await county.SayAsync(TestRoster.Envoy, "答复 先谈心谈话，10人"), StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Fact]
    public async Task The_longest_question_and_answer_fit_one_message_each()
    {
        await using var county = await PracticeCounty.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, "请教 组织生活会" + new string('难', 295));
        await county.SayAsync(TestRoster.Supervisor, "转问 1");
        await county.SayAsync(TestRoster.Envoy, "答复1 " + new string('好', 500));
        county.At(17, 12);
        foreach (var account in new[] { TestRoster.Envoy, TestRoster.Supervisor })
            Assert.InRange(Encoding.UTF8.GetByteCount(Assert.Single(await county.ReceivedAsync(account))), 900, 2048);
        await county.SayAsync(TestRoster.Supervisor, "请教 组织生活会" + new string('难', 296));
        Assert.Equal("practice.ask: too_long", await county.RefusalAsync());
    }
}
