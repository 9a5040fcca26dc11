using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Delivery;

/// <summary>The connected channels, how fast each may be called, and by which of them a person is reached.</summary>
internal sealed class ChannelDesk
{
    /// <summary>Told to be undeliverable in one transaction.</summary>
    const int WithoutChannel = 1000;

    readonly CurrentRoster _roster;
    readonly List<IChannelSender> _senders;
    readonly Dictionary<string, ChannelPace> _paces;

    public ChannelDesk(CurrentRoster roster, IEnumerable<IChannelSender> senders)
    {
        _roster = roster;
        _senders = [.. senders];
        _paces = _senders.ToDictionary(sender => sender.Channel, sender => new ChannelPace(sender.Limits), StringComparer.Ordinal);
        // So many of one text that, whatever their channels, at least one call among them is full.
        LookSize = _senders.Count > 0 ? _senders.Sum(sender => sender.MaxReceivers) : WithoutChannel;
    }

    public int LookSize { get; }

    /// <summary>A channel can have been switched off since something was sent through it.</summary>
    public bool IsConnected(string channel) => _paces.ContainsKey(channel);

    public IChannelSender Sender(string channel) => _senders.First(sender => sender.Channel == channel);

    public ChannelPace Pace(string channel) => _paces[channel];

    /// <summary>Whether anything can be called now. Without any channel: yes, for then everything due must be told to be undeliverable.</summary>
    public bool IsAnyOpen(DateTimeOffset now) => _paces.Count == 0 || _paces.Values.Any(pace => pace.OpensAt(now) <= now);

    /// <summary>Of each channel whose platform refuses the service itself: what to do about it, in words.</summary>
    public IReadOnlyList<string> Troubles() => [.. _senders.Where(sender => _paces[sender.Channel].Alert is not null).Select(sender => DeliveryWords.Trouble(sender, _paces[sender.Channel].Alert))];

    /// <summary>The accounts by which a person can be reached now; none of a channel that is not connected.</summary>
    public IReadOnlyList<ChannelAccount> AccountsOf(PersonId receiver)
    {
        var accounts = _roster.View.Snapshot.PersonById(receiver)?.Accounts ?? [];
        return [.. _senders.SelectMany(sender => accounts.Where(account => account.Channel == sender.Channel))];
    }
}
