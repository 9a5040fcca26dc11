using System.Net.Http.Headers;
using System.Net.Mime;
using Microsoft.Extensions.Options;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>Sends text and markdown to members (document 90236).</summary>
/// <remarks>A text is cut at <see cref="WeComRequest.MaxTextBytes"/>; whoever has more to say splits it before.</remarks>
internal sealed class WeComSender(WeComCaller caller, IOptions<WeComOptions> options, ILogger<WeComSender> log) : IChannelSender
{
    public string Channel => ChannelNames.WeCom;

    public int MaxReceivers => 1000;

    /// <summary>Calls: of one company to one interface (document 90454). Members: beyond it the platform drops without a word (document 90236).</summary>
    /// <remarks>The daily limit, 200 messages for each account bought, depends on the contract: the platform refuses with 45009, and the pump waits.</remarks>
    public SendLimits Limits { get; } = new(CallsAMinute: 10_000, CallsAnHour: 150_000, MemberAMinute: 30, MemberAnHour: 1000);

    public bool Recognises(OutboundBatch batch) => true;

    public string? Advise(string? detail) => WeComAdvice.Of(detail);

    public async Task<SendResult> SendAsync(OutboundBatch batch, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch.Accounts.Count, MaxReceivers, nameof(batch));
        // A name that cannot be an account stays out of the list of receivers: "a|b" would be two, "@all" everyone.
        var accounts = batch.Accounts.Where(WeComUserId.IsValid).ToList();
        var refused = batch.Accounts.Where(account => !WeComUserId.IsValid(account));
        var result = accounts.Count == 0
            ? new SendResult(SendCategory.Drop, "no valid account") { RefusedAccounts = Lower(refused) }
            : Judge(await PostAsync(accounts, batch, cancellationToken), accounts, refused);
        Report(result, batch.Accounts.Count);
        return result;
    }

    /// <summary>A card that the platform refuses has reached nobody; the same in words then goes out at once.</summary>
    async Task<WeComCall> PostAsync(List<string> accounts, OutboundBatch batch, CancellationToken cancellationToken)
    {
        var call = await PostAsync(WeComRequest.Write(options.Value.AgentId, accounts, batch), cancellationToken);
        if (batch.Card is null || call.Answer is not { Code: var code } || !WeComErrors.IsCardRefused(code))
            return call;
        log.CardRefused(code);
        return await PostAsync(WeComRequest.Write(options.Value.AgentId, accounts, batch with { Card = null }), cancellationToken);
    }

    Task<WeComCall> PostAsync(byte[] body, CancellationToken cancellationToken) => caller.CallAsync(token => Request(token, body), cancellationToken);

    static HttpRequestMessage Request(AccessToken token, byte[] body) => new(
        HttpMethod.Post, $"cgi-bin/message/send?access_token={Uri.EscapeDataString(token.Value)}")
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json, "utf-8") } },
    };

    static SendResult Judge(WeComCall call, List<string> accounts, IEnumerable<string> refused) => call switch
    {
        { Failure: { } failure } => failure,
        { Answer.Code: WeComErrors.AllReceiversInvalid and var code } =>
            WeComErrors.Of(code) with { RefusedAccounts = Lower(refused.Concat(accounts)) },
        { Answer: { } answer } =>
            WeComErrors.Of(answer.Code) with { RefusedAccounts = Lower(refused.Concat(answer.RefusedUsers())) },
        _ => throw new InvalidOperationException("A call has an answer or a failure."),
    };

    void Report(SendResult result, int receivers)
    {
        if (result.Category != SendCategory.Done)
            log.SendFailed(receivers, result.Category, result.Detail);
        else if (result.RefusedAccounts.Count > 0)
            log.ReceiversRefused(result.RefusedAccounts.Count, receivers);
    }

    static List<string> Lower(IEnumerable<string> accounts) => [.. accounts.Select(account => account.ToLowerInvariant()).Distinct()];
}
