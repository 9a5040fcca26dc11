using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Delivery;

/// <summary>Joins entries into as few calls as can be. Pure.</summary>
internal static class CallJoiner
{
    /// <summary>Equal contents for one channel in calls of as many receivers as the platform takes; a person who is due the same text twice gets it in two calls.</summary>
    /// <param name="entries">With their addresses.</param>
    /// <param name="maxReceivers">Of a channel.</param>
    /// <param name="thereIsMore">Whether more of the same content is due: then calls that are not full wait for it, unless no other can be made.</param>
    public static IReadOnlyList<Call> Join(IEnumerable<OutboxEntry> entries, Func<string, int> maxReceivers, bool thereIsMore)
    {
        var calls = entries
            .GroupBy(entry => (entry.Address!.Value.Channel, entry.Message.Content))
            .SelectMany(alike => JoinAlike(alike, alike.Key.Channel, maxReceivers(alike.Key.Channel)))
            .ToList();
        var full = thereIsMore ? calls.FindAll(call => call.Entries.Count == maxReceivers(call.Channel)) : [];
        return full.Count > 0 ? full : calls;
    }

    static IEnumerable<Call> JoinAlike(IEnumerable<OutboxEntry> alike, string channel, int max) =>
        from entry in alike.GroupBy(entry => entry.Address).SelectMany(same => same.Select((entry, turn) => (entry, turn)))
        group entry.entry by entry.turn into round
        from entries in round.OrderBy(entry => entry.Id).Chunk(max)
        let batch = NewId()
        select new Call(channel, [.. entries.Select(entry => entry with { Batch = batch })]);

    /// <summary>22 characters: it stands in every row and in an index.</summary>
    static string NewId() => Convert.ToBase64String(Guid.NewGuid().ToByteArray()).TrimEnd('=');
}
