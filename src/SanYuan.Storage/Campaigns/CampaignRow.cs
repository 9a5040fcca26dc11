using SanYuan.Core.Activities;
using SanYuan.Core.Campaigns;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Campaigns;

internal sealed class CampaignRow
{
    public int Number { get; init; }
    public required string Name { get; init; }
    public DateOnly First { get; init; }
    public DateOnly Last { get; init; }
    public required string Kinds { get; init; }
    public required string Status { get; init; }

    public Campaign ToCampaign(IReadOnlyList<MarkRow> marks) => new(
        Number,
        new CampaignDraft(Name, First, Last)
        {
            Keywords = [.. marks.Where(mark => mark.Kind == "keyword").Select(mark => mark.Value)],
            Types = [.. marks.Where(mark => mark.Kind == "type").Select(mark => Code<ActivityType>.Parse(mark.Value))],
            Kinds = [.. Kinds.Split(',').Select(Code<UnitKind>.Parse)],
        },
        Code<CampaignStatus>.Parse(Status));
}

internal sealed class MarkRow
{
    public int Number { get; init; }
    public required string Kind { get; init; }
    public required string Value { get; init; }
}

internal sealed class CampaignChangeRow
{
    public required string Kind { get; init; }
    public DateOnly Last { get; init; }
    public PersonId ChangedBy { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }

    public CampaignChange ToChange() => new(Code<CampaignChangeKind>.Parse(Kind), Last, new Change(ChangedBy, ChangedAt, new MessageSource(Channel, MessageId)));
}
