using SanYuan.Core.Activities;
using SanYuan.Core.Practices;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Practices;

internal sealed class PracticeRow
{
    public const string Select = "SELECT number, author_id AS Author, text, status, shared_at AS SharedAt, channel, message_id AS MessageId FROM practices";

    public long Number { get; init; }
    public PersonId Author { get; init; }
    public required string Text { get; init; }
    public required string Status { get; init; }
    public DateTimeOffset SharedAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }

    public Practice ToPractice(IReadOnlyList<string> tags) =>
        new(Number, new PracticeDraft(Text, tags, new Change(Author, SharedAt, new MessageSource(Channel, MessageId))), Code<PracticeStatus>.Parse(Status));
}
