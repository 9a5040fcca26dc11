using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Delivery;

/// <summary>Entries that go out in one call, in the order of their ids: its repetition is the same to the byte.</summary>
internal sealed record Call(string Channel, IReadOnlyList<OutboxEntry> Entries)
{
    public OutboundBatch ToBatch() =>
        new([.. Entries.Select(entry => entry.Address!.Value.Account)], Entries[0].Message.Text, Entries[0].Message.Format) { Id = Entries[0].Batch ?? "", Card = Entries[0].Message.Card };

    /// <summary>The call as it stands in the ledger once it is claimed: one attempt more.</summary>
    public Call Counted() => this with { Entries = [.. Entries.Select(entry => entry with { Attempts = entry.Attempts + 1 })] };
}
