using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Rehearsal.Stage;

/// <summary>A message on somebody's phone.</summary>
internal sealed record Letter(DateTimeOffset At, string Account, string Text)
{
    /// <summary>With buttons; null for words only.</summary>
    public Card? Card { get; init; }
}

/// <summary>Everybody's phone in place of a platform: what is sent is kept, and waits to be read. Nothing leaves the process.</summary>
internal sealed class Phones(TimeProvider time) : IChannelSender
{
    readonly List<Letter> _letters = [];
    int _read;

    public string Channel => ChannelNames.WebChat;

    public int MaxReceivers => 1000;

    /// <summary>Those of WeCom.</summary>
    public SendLimits Limits { get; } = new(10_000, 150_000, 30, 1000);

    public IReadOnlyList<Letter> Letters => _letters;

    public bool Recognises(OutboundBatch batch) => true;

    public Task<SendResult> SendAsync(OutboundBatch batch, CancellationToken cancellationToken)
    {
        foreach (var account in batch.Accounts)
            _letters.Add(new Letter(time.GetUtcNow(), account, batch.Text) { Card = batch.Card });
        return Task.FromResult(SendResult.Done);
    }

    /// <summary>What has come since it was last asked, oldest first.</summary>
    public IReadOnlyList<Letter> TakeUnread()
    {
        var unread = _letters[_read..];
        _read = _letters.Count;
        return unread;
    }
}
