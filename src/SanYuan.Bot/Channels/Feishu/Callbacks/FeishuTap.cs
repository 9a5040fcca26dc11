using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using SanYuan.Bot.Channels.Feishu.Sending;
using SanYuan.Bot.Turns;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.Feishu.Callbacks;

/// <summary>A button of a card was tapped (card.action.trigger, or the older form); it is answered in the response, within three seconds.</summary>
internal sealed class FeishuTap
{
    public const string EventType = "card.action.trigger";

    /// <summary>What is tapped, who taps, and what tells this tap from the next of the same button.</summary>
    readonly JsonElement _value;
    readonly string _account, _delivery;
    readonly bool _isOld;

    FeishuTap(JsonElement action, string account, string delivery, bool isOld) => (_value, _account, _delivery, _isOld) = (action.Inner("value"), account, delivery, isOld);

    /// <summary>The button's own.</summary>
    string Key => _value.Text("key");

    /// <returns>False when it is no tap.</returns>
    public static bool TryRead(JsonElement root, string accountType, [NotNullWhen(true)] out FeishuTap? tap)
    {
        var body = root.Inner("event");
        return IsTap(new FeishuTap(body.Inner("action"), body.Inner("operator").Text(accountType), root.Inner("header").Text("event_id"), isOld: false), out tap);
    }

    /// <returns>False when it is no tap.</returns>
    public static bool TryReadOld(JsonElement root, string accountType, [NotNullWhen(true)] out FeishuTap? tap) =>
        IsTap(new FeishuTap(root.Inner("action"), root.Text(accountType), root.Text("token"), isOld: true), out tap);

    public Activity ToActivity(DateTimeOffset receivedAt)
    {
        var account = MemberAccount.IsValid(_account) ? _account : "";
        return new Activity
        {
            Type = ActivityTypes.Event,
            Name = ActivityMapping.Tapped,
            Value = Key,
            ChannelId = ChannelNames.Feishu,
            Id = "tap-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_delivery}\n{account}\n{Key}"))),
            From = new ChannelAccount(account),
            Conversation = new ConversationAccount(id: account),
            Timestamp = receivedAt,
        };
    }

    /// <summary>What is shown to whoever tapped: the answer for a moment, and the card with it from now on.</summary>
    public string Response(string answer)
    {
        var line = answer.Split('\n')[0];
        var card = FeishuCard.Again(_value.Text("card"), line);
        if (_isOld)
            return card is null ? "{}" : JsonSerializer.Serialize(card, PlatformJson.Writing);
        var toast = new { type = "info", content = line };
        return card is null
            ? JsonSerializer.Serialize(new { toast }, PlatformJson.Writing)
            : JsonSerializer.Serialize(new { toast, card = new { type = "raw", data = card } }, PlatformJson.Writing);
    }

    static bool IsTap(FeishuTap read, [NotNullWhen(true)] out FeishuTap? tap)
    {
        tap = read is { Key.Length: > 0, _delivery.Length: > 0 } ? read : null;
        return tap is not null;
    }
}
