using SanYuan.Core.Messaging;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class AnswerContract(TestDatabase database) : LedgerContract(database)
{
    static OwedAnswer Answer(string id) =>
        new(ChannelNames.DingTalk, id, "Wang-1", "已记入台账 #1 😀", new AnswerRoute("https://oapi.dingtalk.com/robot/sendBySession?session=a", Noon.AddMinutes(90)));

    Task AddAsync(OwedAnswer answer, DateTimeOffset due) => WriteAsync((session, token) => session.Answers.AddAsync(answer, due, token));

    Task<IReadOnlyList<OwedAnswer>> DueAsync(DateTimeOffset now, int limit = 10) => ReadAsync((session, token) => session.Answers.DueAsync(now, limit, token));

    [Fact]
    public async Task What_is_owed_comes_back_whole_when_it_is_due()
    {
        await AddAsync(Answer("m1"), Noon);
        Assert.Empty(await DueAsync(Noon.AddSeconds(-1)));
        Assert.Equal([Answer("m1")], await DueAsync(Noon));
    }

    [Fact]
    public async Task One_without_an_address_is_to_its_account()
    {
        var answer = Answer("m1") with { Route = new AnswerRoute("", DateTimeOffset.UnixEpoch) };
        await AddAsync(answer, Noon);
        Assert.Equal([answer], await DueAsync(Noon));
    }

    [Fact]
    public async Task The_oldest_come_first_and_no_more_than_asked_for()
    {
        await AddAsync(Answer("late"), Noon.AddSeconds(2));
        await AddAsync(Answer("early"), Noon);
        await AddAsync(Answer("middle"), Noon.AddSeconds(1));
        Assert.Equal(["early", "middle"], (await DueAsync(Noon.AddMinutes(1), limit: 2)).Select(answer => answer.MessageId));
    }

    [Fact]
    public async Task One_put_off_is_due_later_with_its_attempts_and_the_others_are_left_alone()
    {
        await AddAsync(Answer("m1"), Noon);
        await AddAsync(Answer("m2"), Noon);
        await WriteAsync((session, token) => session.Answers.PutOffAsync(Answer("m1") with { Attempts = 3 }, Noon.AddSeconds(40), token));
        Assert.Equal([Answer("m2")], await DueAsync(Noon));
        Assert.Equal([Answer("m2"), Answer("m1") with { Attempts = 3 }], await DueAsync(Noon.AddSeconds(40)));
    }

    [Fact]
    public async Task One_that_was_sent_is_gone()
    {
        await AddAsync(Answer("m1"), Noon);
        await AddAsync(Answer("m2"), Noon);
        await WriteAsync((session, token) => session.Answers.RemoveAsync(ChannelNames.DingTalk, "m1", token));
        Assert.Equal([Answer("m2")], await DueAsync(Noon));
    }

    [Fact]
    public async Task A_message_is_answered_once()
    {
        await AddAsync(Answer("m1"), Noon);
        await Assert.ThrowsAnyAsync<Exception>(() => AddAsync(Answer("m1"), Noon));
    }
}
