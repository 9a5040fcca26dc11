using Microsoft.Extensions.Options;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu.Sending;

/// <summary>Sends texts and cards to people (im/v1/messages), one each call.</summary>
internal sealed class FeishuSender(FeishuCaller caller, IOptions<FeishuOptions> options, ILogger<FeishuSender> log) : IChannelSender
{
    /// <summary>The limit of one person is five a second.</summary>
    static readonly TimeSpan PersonBlock = TimeSpan.FromSeconds(1);

    readonly string _path = $"open-apis/im/v1/messages?receive_id_type={options.Value.AccountType}";

    public string Channel => ChannelNames.Feishu;

    public int MaxReceivers => 1;

    /// <summary>1000 a minute and 50 a second are allowed.</summary>
    public SendLimits Limits { get; } = new(CallsAMinute: 950, CallsAnHour: int.MaxValue, MemberAMinute: 60, MemberAnHour: int.MaxValue);

    /// <summary>By the key of a call, for an hour.</summary>
    public bool Recognises(OutboundBatch batch) => true;

    public async Task<SendResult> SendAsync(OutboundBatch batch, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch.Accounts.Count, MaxReceivers, nameof(batch));
        var account = batch.Accounts[0];
        return MemberAccount.IsValid(account) ? Judge(await PostAsync(batch, account, cancellationToken), account) : Report(new SendResult(SendCategory.Drop, "no valid account"));
    }

    /// <summary>Answers a message where it was written, to whoever wrote it.</summary>
    public async Task<SendResult> ReplyAsync(OwedAnswer answer, CancellationToken cancellationToken)
    {
        var body = FeishuRequest.Reply("text", FeishuRequest.Text(answer.Text), FeishuRequest.Key(answer.MessageId, answer.Account));
        return Judge(await caller.CallAsync($"open-apis/im/v1/messages/{Uri.EscapeDataString(answer.Route.Address)}/reply", body, cancellationToken), answer.Account);
    }

    /// <summary>The best form the platform takes: a form that it refuses has reached nobody.</summary>
    async Task<FeishuCall> PostAsync(OutboundBatch batch, string account, CancellationToken cancellationToken)
    {
        var key = FeishuRequest.Key(batch.Id, account);
        if (batch.Card is { } card && FeishuCard.Write(card) is { } content)
        {
            var call = await caller.CallAsync(_path, FeishuRequest.To(account, "interactive", content, key), cancellationToken);
            if (call.Answer is not { } answer || !FeishuErrors.IsFormRefused(answer))
                return call;
            log.CardRefused(call.Result.Detail);
        }
        return await caller.CallAsync(_path, FeishuRequest.To(account, FeishuRequest.Kind(batch.Format), FeishuRequest.Words(batch.Text, batch.Format), key), cancellationToken);
    }

    SendResult Judge(FeishuCall call, string account)
    {
        if (call.Answer is not { } answer || !FeishuErrors.IsPutOff(answer))
            return Report(call.Result);
        log.ReceiverPutOff();
        return SendResult.Done with { DeferredAccounts = [account], RetryAfter = PersonBlock };
    }

    SendResult Report(SendResult result)
    {
        if (result.Category != SendCategory.Done)
            log.SendFailed(result.Category, result.Detail);
        return result;
    }
}
