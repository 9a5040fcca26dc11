using Microsoft.Extensions.Options;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>Sends texts and cards to members (robot/oToMessages/batchSend).</summary>
/// <remarks>A text is cut at <see cref="DingTalkText.MaxBytes"/>; whoever has more to say splits it before.</remarks>
internal sealed class DingTalkSender(DingTalkCaller caller, DingTalkCards cards, IOptions<DingTalkOptions> options, ILogger<DingTalkSender> log) : IChannelSender
{
    const string Path = "v1.0/robot/oToMessages/batchSend";

    /// <summary>Somebody who got too much at once; the platform names no time.</summary>
    static readonly TimeSpan MemberBlock = TimeSpan.FromMinutes(1);

    public string Channel => ChannelNames.DingTalk;

    public int MaxReceivers => 20;

    /// <summary>Twenty calls a second are allowed, and were once 1500 a minute; those of a month (10,000) the platform counts, and refuses.</summary>
    public SendLimits Limits { get; } = new(CallsAMinute: 1000, CallsAnHour: int.MaxValue, MemberAMinute: 20, MemberAnHour: int.MaxValue);

    /// <summary>An interactive card has an id of ours; a plain message said twice is shown twice.</summary>
    public bool Recognises(OutboundBatch batch) => cards.AreOn && batch.Card is not null;

    public async Task<SendResult> SendAsync(OutboundBatch batch, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch.Accounts.Count, MaxReceivers, nameof(batch));
        var accounts = batch.Accounts.Where(MemberAccount.IsValid).ToList();
        var refused = batch.Accounts.Except(accounts).ToList();
        var result = accounts.Count == 0 ? new SendResult(SendCategory.Drop, "no valid account") : await PostAsync(batch with { Accounts = accounts }, cancellationToken);
        result = result with { RefusedAccounts = [.. result.RefusedAccounts.Concat(refused).Select(account => account.ToLowerInvariant()).Distinct()] };
        Report(result, batch.Accounts.Count);
        return result;
    }

    /// <summary>The best form the platform takes: a form that it refuses has reached nobody.</summary>
    async Task<SendResult> PostAsync(OutboundBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Card is { } card)
        {
            if (cards.AreOn && await cards.SendAsync(batch, card, cancellationToken) is { } shown)
                return shown;
            if (DingTalkRequest.Card(options.Value.RobotCode, batch.Accounts, card) is { } body)
            {
                var call = await caller.CallAsync(Path, body, cancellationToken);
                if (call.Answer is not { } answer || !DingTalkErrors.IsFormRefused(answer))
                    return Final(Judge(call), batch);
                log.CardRefused(answer.Code);
            }
        }
        return Final(Judge(await caller.CallAsync(Path, DingTalkRequest.Words(options.Value.RobotCode, batch.Accounts, batch.Text, batch.Format), cancellationToken)), batch);
    }

    /// <summary>Where a card was expected that bears repetition, and something else went out that does not, its unknown outcome must not be repeated.</summary>
    SendResult Final(SendResult result, OutboundBatch batch) =>
        result.Category == SendCategory.Unknown && Recognises(batch) ? result with { Category = SendCategory.Drop } : result;

    /// <summary>A call that succeeded may still have left people out: some do not exist, some have had enough for now.</summary>
    static SendResult Judge(DingTalkCall call) => call.Answer is { IsOk: true } answer && call.Result.Category == SendCategory.Done
        ? SendResult.Done with
        {
            RefusedAccounts = answer.Accounts("invalidStaffIdList"),
            DeferredAccounts = answer.Accounts("flowControlledStaffIdList"),
            RetryAfter = MemberBlock,
        }
        : call.Result;

    void Report(SendResult result, int receivers)
    {
        if (result.Category != SendCategory.Done)
            log.SendFailed(receivers, result.Category, result.Detail);
        else if (result.RefusedAccounts.Count + result.DeferredAccounts.Count > 0)
            log.ReceiversLeftOut(receivers, result.RefusedAccounts.Count, result.DeferredAccounts.Count);
    }
}
