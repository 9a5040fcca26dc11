using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;
using Microsoft.Rest;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.BotFramework.Sending;

/// <summary>Says something in a conversation of Bot Builder's adapter; where it is not known yet, it is begun.</summary>
internal sealed class BotFrameworkConversations(CloudAdapter adapter, BotFrameworkTokens tokens, IOptions<BotFrameworkOptions> options, TimeProvider time, ILogger<BotFrameworkConversations> log)
{
    /// <param name="message">Makes it anew for each attempt, for the adapter writes into it.</param>
    /// <returns>What became of it, and the address with the conversation that was begun for it.</returns>
    public async Task<(SendResult Result, ConversationAddress Address)> SendAsync(ConversationAddress address, Func<Activity> message, CancellationToken cancellationToken)
    {
        for (var isLast = false; ; isLast = true)
        {
            var token = address.IsEmulator ? null : await tokens.GetAsync(cancellationToken);
            if (token?.Failure is { } missing)
                return (missing, address);
            var said = new Said(address);
            var (done, failure) = await PlatformCall.MakeAsync<SendResult>(limited => SayAsync(said, message(), limited), time, cancellationToken);
            var result = done ?? failure!;
            if (token is null || isLast || said.Status != BotFrameworkErrors.TokenRefused)
                return (result, said.Address);
            log.TokenRefused();
            tokens.Drop(token);
        }
    }

    async Task<(SendResult? Answer, SendResult? Failure)> SayAsync(Said said, Activity message, CancellationToken cancellationToken)
    {
        var address = said.Address;
        var app = address.IsEmulator ? "" : options.Value.AppId;
        try
        {
            if (address.IsKnown)
                await adapter.ContinueConversationAsync(app, address.ToReference(), SendAsync, cancellationToken);
            else
                await adapter.CreateConversationAsync(app, address.ChannelId, address.ServiceUrl, null, address.ToParameters(), BeginAsync, cancellationToken);
            return (SendResult.Done, null);
        }
        catch (RestException refusal) when (ResponseOf(refusal) is { } response)
        {
            said.Status = (int)response.StatusCode;
            return (null, BotFrameworkErrors.Of(said.Status, RetryAfter(response)));
        }
        catch (Exception failure) when (failure is RestException or Newtonsoft.Json.JsonException)
        {
            throw new JsonException("The answer is not the connector's.", failure);
        }

        Task BeginAsync(ITurnContext turn, CancellationToken token)
        {
            said.Address = address with { ConversationId = turn.Activity.Conversation.Id };
            return SendAsync(turn, token);
        }

        Task SendAsync(ITurnContext turn, CancellationToken token)
        {
            // Bot Builder invents an id for what it goes on from, and would answer to that: a message that nobody has.
            turn.Activity.Id = null;
            return turn.SendActivityAsync(message, token);
        }
    }

    static HttpResponseMessageWrapper? ResponseOf(RestException refusal) => refusal switch
    {
        Microsoft.Bot.Schema.ErrorResponseException error => error.Response,
        HttpOperationException error => error.Response,
        _ => null,
    };

    static TimeSpan? RetryAfter(HttpResponseMessageWrapper response) =>
        response.Headers.TryGetValue("Retry-After", out var values) && int.TryParse(values.FirstOrDefault(), out var seconds) && seconds >= 0 ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>What is learned while something is said.</summary>
    sealed class Said(ConversationAddress address)
    {
        public ConversationAddress Address { get; set; } = address;
        public int Status { get; set; }
    }
}
