using SanYuan.Core.Activities;
using SanYuan.Core.Practices;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class PracticeContract(TestDatabase database) : LedgerContract(database)
{
    int _messages;

    Change Made(PersonId by) => new(by, Noon, new MessageSource("wecom", $"m{++_messages}"));

    Task<long> ShareAsync(PersonId by, string text, string[] tags, params PracticeTerm[] terms) =>
        WriteAsync((session, token) => session.Practices.AddAsync(new PracticeDraft(text, tags, Made(by)), terms, token));

    Task<IReadOnlyList<long>> ClosestAsync(params PracticeTerm[] terms) => ReadAsync((session, token) => session.Practices.ClosestAsync(terms, 10, token));

    async Task<(string Numbers, int Total)> NewestAsync(string? tag, PersonId? author, int most)
    {
        var (newest, total) = await ReadAsync((session, token) => session.Practices.NewestAsync(new PracticeFilter(tag, author), most, token));
        return (string.Join(' ', newest.Select(one => one.Number)), total);
    }

    [Fact]
    public async Task A_practice_comes_back_whole_with_its_tags_in_order()
    {
        var draft = new PracticeDraft("先点题\n“再”讨论 😀", ["党日", "积分制"], Made(Envoy));
        var number = await WriteAsync((session, token) => session.Practices.AddAsync(draft, [], token));
        var read = (await ReadAsync((session, token) => session.Practices.FindAsync(number, token)))!;
        Assert.Equal((draft.Text, draft.Shared, PracticeStatus.Shared), (read.Content.Text, read.Content.Shared, read.Status));
        Assert.Equal(draft.Tags, read.Content.Tags);
        Assert.Equal(number, (await ReadAsync((session, token) => session.Practices.SameAsync(Envoy, draft.Text, token)))!.Number);
        Assert.Null(await ReadAsync((session, token) => session.Practices.SameAsync(Other, draft.Text, token)));
        Assert.Null(await ReadAsync((session, token) => session.Practices.FindAsync(99, token)));
    }

    [Fact]
    public async Task Lists_hold_what_is_shared_the_newest_first_by_tag_and_author()
    {
        await ShareAsync(Envoy, "一", ["党日"]);
        await ShareAsync(Other, "二", ["党日", "签到"]);
        await ShareAsync(Envoy, "三", ["签到"]);
        await ShareAsync(Envoy, "四", ["签到"]);
        await WriteAsync((session, token) => session.Practices.ChangeAsync(4, new PracticeChange(PracticeChangeKind.Hidden, "原因", Made(Liaison)), [], token));
        Assert.Equal(("3 2", 3), await NewestAsync(null, null, 2));
        Assert.Equal(("3 2", 2), await NewestAsync("签到", null, 9));
        Assert.Equal(("3 1", 2), await NewestAsync(null, Envoy, 9));
        await WriteAsync((session, token) => session.Practices.TagAsync(3, ["新"], Made(Envoy), token));
        Assert.Equal(["党日", "新", "签到"], (await ReadAsync((session, token) => session.Practices.TagsAsync(9, token))).OrderBy(tag => tag != "党日").ThenBy(tag => tag, StringComparer.Ordinal));
        Assert.Equal([PracticeChangeKind.Shared, PracticeChangeKind.Tagged], (await ReadAsync((session, token) => session.Practices.ChangesAsync(3, token))).Select(step => step.Kind));
        Assert.Equal("原因", (await ReadAsync((session, token) => session.Practices.ChangesAsync(4, token)))[^1].Words);
    }

    [Fact]
    public async Task It_is_found_by_its_words_the_one_in_which_they_count_most_first_and_only_while_shared()
    {
        await ShareAsync(Envoy, "一", [], new("签到", 1000), new("到表", 1000));
        await ShareAsync(Other, "二", [], new("签到", 1500), new("it's", 900));
        Assert.Equal([2L, 1], await ClosestAsync(new PracticeTerm("签到", 10)));
        Assert.Equal([1L, 2], await ClosestAsync(new PracticeTerm("签到", 10), new PracticeTerm("到表", 20)));
        Assert.Equal([2L], await ClosestAsync(new PracticeTerm("it's", 1)));
        Assert.Empty(await ClosestAsync(new PracticeTerm("没有", 1)));
        Assert.Equal([new TermCount("签到", 2)], await ReadAsync((session, token) => session.Practices.CountTermsAsync(["签到", "没有"], token)));
        await WriteAsync((session, token) => session.Practices.ChangeAsync(2, new PracticeChange(PracticeChangeKind.Withdrawn, null, Made(Other)), [], token));
        Assert.Equal([1L], await ClosestAsync(new PracticeTerm("签到", 10)));
        Assert.Equal(1, await ReadAsync((session, token) => session.Practices.CountAsync(token)));
        Assert.Equal([new TermCount("签到", 1)], await ReadAsync((session, token) => session.Practices.CountTermsAsync(["签到", "it's"], token)));
        await WriteAsync((session, token) => session.Practices.ChangeAsync(2, new PracticeChange(PracticeChangeKind.Restored, null, Made(Other)), [new("签到", 1500)], token));
        Assert.Equal([new TermCount("签到", 2)], await ReadAsync((session, token) => session.Practices.CountTermsAsync(["签到"], token)));
        Assert.Equal([2L, 1], await ClosestAsync(new PracticeTerm("签到", 10)));
    }

    [Fact]
    public async Task A_question_is_passed_to_each_author_once_and_waits_until_it_is_answered()
    {
        var number = await ShareAsync(Other, "一", []);
        await WriteAsync((session, token) => session.PracticeQuestions.AskAsync("旧的", Made(Envoy), token));
        await WriteAsync((session, token) => session.PracticeQuestions.AskAsync("怎么开", Made(Envoy), token));
        Assert.Null(await ReadAsync((session, token) => session.PracticeQuestions.LastAsync(Other, token)));
        var question = (await ReadAsync((session, token) => session.PracticeQuestions.LastAsync(Envoy, token)))!;
        Assert.Equal(("怎么开", Envoy), (question.Text, question.Asked.By));
        var draft = new PassDraft(question, number, Other, Made(Envoy));
        var pass = await WriteAsync((session, token) => session.PracticeQuestions.PassAsync(draft, token));
        Assert.Null(await WriteAsync((session, token) => session.PracticeQuestions.PassAsync(draft, token)));
        Assert.Equal([new PracticePass(pass!.Value, "怎么开", number, Envoy, Other, false)], await ReadAsync((session, token) => session.PracticeQuestions.OpenToAsync(Other, token)));
        await WriteAsync((session, token) => session.PracticeQuestions.AnswerAsync(pass.Value, "先谈心", Made(Other), token));
        await WriteAsync((session, token) => session.PracticeQuestions.AnswerAsync(pass.Value, "再开会", Made(Other), token));
        Assert.Empty(await ReadAsync((session, token) => session.PracticeQuestions.OpenToAsync(Other, token)));
        Assert.Equal(pass, (await ReadAsync((session, token) => session.PracticeQuestions.LastToAsync(Other, token)))!.Number);
        Assert.Null(await ReadAsync((session, token) => session.PracticeQuestions.LastToAsync(Envoy, token)));
        Assert.True((await ReadAsync((session, token) => session.PracticeQuestions.FindPassAsync(pass.Value, token)))!.IsAnswered);
        Assert.Equal(["先谈心", "再开会"], await ReadAsync((session, token) => session.PracticeQuestions.AnswersAsync(pass.Value, token)));
    }
}
