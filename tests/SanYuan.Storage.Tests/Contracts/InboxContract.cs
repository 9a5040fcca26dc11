using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class InboxContract(TestDatabase database) : LedgerContract(database)
{
    static InboxEntry Entry(string id, InboxStatus status = InboxStatus.Answered) =>
        new(0, new InboundMessage(ChannelNames.WeCom, id, "wangjianguo", InboundKind.Text, "今天😀参加𠮷支部", Noon), null, status, "已记", Noon);

    [Fact]
    public async Task A_stored_message_comes_back_whole()
    {
        var entry = Entry("m1") with { Person = Envoy, Attempts = 2, NextAttemptAt = Noon.AddSeconds(1.5), Status = InboxStatus.Pending };
        await WriteAsync((session, token) => session.Inbox.AddAsync(entry, token));
        var found = await ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.WeCom, "m1", token));
        Assert.Equal(entry with { Id = found!.Id }, found);
    }

    [Fact]
    public async Task What_a_message_carried_comes_back_whole()
    {
        var attachment = new Attachment(AttachmentKind.Location, "") { Label = "县委大院\"😀", Latitude = 23.13, Longitude = -113.36 };
        var entry = Entry("m1") with { Message = new InboundMessage(ChannelNames.WeCom, "m1", "wang", InboundKind.Attachment, "", Noon) { Attachment = attachment } };
        await WriteAsync((session, token) => session.Inbox.AddAsync(entry, token));
        Assert.Equal(attachment, (await ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.WeCom, "m1", token)))!.Message.Attachment);
    }

    [Fact]
    public async Task The_same_id_on_another_channel_is_another_message()
    {
        await WriteAsync((session, token) => session.Inbox.AddAsync(Entry("m1"), token));
        Assert.Null(await ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.DingTalk, "m1", token)));
    }

    [Fact]
    public async Task The_same_message_cannot_be_stored_twice_even_past_the_look_up()
    {
        await WriteAsync((session, token) => session.Inbox.AddAsync(Entry("m1"), token));
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync((session, token) => session.Inbox.AddAsync(Entry("m1"), token)));
    }

    [Fact]
    public async Task Only_pending_messages_whose_time_has_come_are_due()
    {
        await WriteAsync(async (session, token) =>
        {
            await session.Inbox.AddAsync(Entry("answered"), token);
            await session.Inbox.AddAsync(Entry("later", InboxStatus.Pending) with { NextAttemptAt = Noon.AddMinutes(1) }, token);
            await session.Inbox.AddAsync(Entry("due", InboxStatus.Pending) with { NextAttemptAt = Noon }, token);
        });
        var due = await ReadAsync((session, token) => session.Inbox.DueAsync(Noon, 10, token));
        Assert.Equal(["due"], due.Select(entry => entry.Message.MessageId));
    }

    [Fact]
    public async Task An_update_changes_status_reply_and_attempts()
    {
        await WriteAsync((session, token) => session.Inbox.AddAsync(Entry("m1", InboxStatus.Pending) with { NextAttemptAt = Noon }, token));
        var stored = await ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.WeCom, "m1", token));
        var changed = stored! with { Status = InboxStatus.Failed, Reply = "后来", Attempts = 6, NextAttemptAt = null };
        await WriteAsync((session, token) => session.Inbox.UpdateAsync(changed, token));
        Assert.Equal(changed, await ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.WeCom, "m1", token)));
    }

    [Fact]
    public async Task Strangers_are_counted_by_account_and_time()
    {
        await WriteAsync(async (session, token) =>
        {
            await session.Inbox.AddAsync(Entry("old") with { ReceivedAt = Noon.AddHours(-2) }, token);
            await session.Inbox.AddAsync(Entry("new"), token);
            await session.Inbox.AddAsync(Entry("known") with { Person = Envoy }, token);
        });
        Assert.Equal(1, await ReadAsync((session, token) => session.Inbox.CountAsync(ChannelNames.WeCom, "wangjianguo", Noon.AddHours(-1), token)));
    }
}
