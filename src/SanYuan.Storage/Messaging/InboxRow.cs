using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Attachments;

namespace SanYuan.Storage.Messaging;

internal sealed class InboxRow
{
    public const string Columns = "SELECT id, channel, message_id AS MessageId, account, person_id AS PersonId, kind, text, sent_at AS SentAt, received_at AS ReceivedAt, status, attempts, next_attempt_at AS NextAttemptAt, reply, attachment FROM inbox";

    public long Id { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }
    public required string Account { get; init; }
    public PersonId? PersonId { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }
    public DateTimeOffset SentAt { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public required string Status { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public required string Reply { get; init; }
    public string? Attachment { get; init; }

    public static InboxRow Of(InboxEntry entry) => new()
    {
        Id = entry.Id,
        Channel = entry.Message.Channel,
        MessageId = entry.Message.MessageId,
        Account = entry.Message.Account,
        PersonId = entry.Person,
        Kind = Code<InboundKind>.Of(entry.Message.Kind),
        Text = entry.Message.Text,
        SentAt = entry.Message.SentAt,
        ReceivedAt = entry.ReceivedAt,
        Status = Code<InboxStatus>.Of(entry.Status),
        Attempts = entry.Attempts,
        NextAttemptAt = entry.NextAttemptAt,
        Reply = entry.Reply,
        Attachment = AttachmentJson.Write(entry.Message.Attachment),
    };

    public InboxEntry ToEntry()
    {
        var message = new InboundMessage(Channel, MessageId, Account, Code<InboundKind>.Parse(Kind), Text, SentAt) { Attachment = AttachmentJson.Read(Attachment) };
        return new InboxEntry(Id, message, PersonId, Code<InboxStatus>.Parse(Status), Reply, ReceivedAt) { Attempts = Attempts, NextAttemptAt = NextAttemptAt };
    }
}
