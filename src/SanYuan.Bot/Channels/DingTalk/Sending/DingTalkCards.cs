using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>Interactive cards of the configured template (card/instances/createAndDeliver): one call for each receiver, and an id that makes its repetition harmless.</summary>
internal sealed class DingTalkCards(DingTalkCaller caller, DingTalkCardCallbacks callbacks, IOptions<DingTalkOptions> options, ILogger<DingTalkCards> log)
{
    const string Path = "v1.0/card/instances/createAndDeliver";

    /// <summary>The buttons that a template has room for.</summary>
    const int MostButtons = 2;

    public bool AreOn => options.Value.CardTemplateId.Length > 0;

    /// <returns>Null when the platform does not take such a card and has shown it to nobody.</returns>
    public async Task<SendResult?> SendAsync(OutboundBatch batch, Card card, CancellationToken cancellationToken)
    {
        if (card.Buttons.Count is 0 or > MostButtons || !await callbacks.AreReadyAsync(cancellationToken))
            return null;
        var refused = new List<string>();
        foreach (var (account, number) in batch.Accounts.Select((account, number) => (account, number)))
        {
            var call = await caller.CallAsync(Path, Body(batch, card, account), cancellationToken);
            var result = call.Result;
            if (number == 0 && result.Category == SendCategory.Drop)
            {
                log.CardRefused(result.Detail);
                return null;
            }
            if (result.Category is SendCategory.Done or SendCategory.Drop)
            {
                if (result.Category == SendCategory.Drop || !IsDelivered(call.Answer!))
                    refused.Add(account);
                continue;
            }
            // Some have theirs: the whole call again, so that those are recognised and nobody is left out.
            return number == 0 ? result : result with { Category = SendCategory.Unknown };
        }
        return SendResult.Done with { RefusedAccounts = refused };
    }

    static bool IsDelivered(DingTalkAnswer answer) =>
        !answer.Body.Inner("result").Items("deliverResults").Any(one => one.ValueKind == System.Text.Json.JsonValueKind.Object && one.TryGetProperty("success", out var success) && success.ValueKind == System.Text.Json.JsonValueKind.False);

    object Body(OutboundBatch batch, Card card, string account) => new
    {
        cardTemplateId = options.Value.CardTemplateId,
        outTrackId = TrackId(batch.Id, card.Key, account),
        cardData = new { cardParamMap = Parameters(card) },
        callbackType = options.Value.IsHttp ? "HTTP" : "STREAM",
        callbackRouteKey = options.Value.IsHttp ? DingTalkCardCallbacks.RouteKey : null,
        userIdType = 1,
        openSpaceId = $"dtv1.card//IM_ROBOT.{account}",
        imRobotOpenSpaceModel = new { supportForward = false },
        imRobotOpenDeliverModel = new { spaceType = "IM_ROBOT", robotCode = options.Value.RobotCode },
    };

    /// <summary>The template's variables; every one is a text.</summary>
    static Dictionary<string, string> Parameters(Card card)
    {
        var parameters = new Dictionary<string, string>
        {
            ["title"] = card.Title,
            ["lead"] = card.Lead,
            ["lines"] = string.Join("\n\n", card.Lines.Select(line => $"{line.Name}：{line.Value}")),
            ["hint"] = card.Hint,
            ["answer"] = "",
        };
        foreach (var (button, number) in card.Buttons.Select((button, place) => (button, place + 1)))
            (parameters[$"button{number}"], parameters[$"key{number}"]) = (button.Text, button.Key);
        return parameters;
    }

    /// <summary>64 characters: the most there may be.</summary>
    internal static string TrackId(string batch, string key, string account) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{batch}\n{key}\n{account}")));
}
