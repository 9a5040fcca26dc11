using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using SanYuan.Bot.Turns;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.DingTalk.Callbacks;

/// <summary>A button of an interactive card was tapped; it is answered in the response, within two seconds.</summary>
internal sealed class DingTalkTap
{
    /// <summary>Characters that a card has room for.</summary>
    const int MaxLabel = 10;

    readonly JsonElement _root;

    DingTalkTap(JsonElement root, string key) => (_root, Key) = (root, key);

    /// <summary>The button's own.</summary>
    public string Key { get; }

    public string CorpId => _root.Text("corpId");

    /// <returns>False when it is no tap.</returns>
    public static bool TryRead(JsonElement root, [NotNullWhen(true)] out DingTalkTap? tap)
    {
        var data = root.Inner("content").Inner("cardPrivateData");
        var key = data.Inner("params").Text("key");
        tap = root.Text("outTrackId").Length > 0 && root.Text("userId").Length > 0 && key.Length > 0 ? new DingTalkTap(root, key) : null;
        return tap is not null;
    }

    /// <param name="delivery">What tells this tap from the next of the same button.</param>
    /// <param name="receivedAt">The platform tells no moment.</param>
    public Activity ToActivity(string delivery, DateTimeOffset receivedAt)
    {
        var account = _root.Text("userId") is var id && MemberAccount.IsValid(id) ? id : "";
        return new Activity
        {
            Type = ActivityTypes.Event,
            Name = ActivityMapping.Tapped,
            Value = Key,
            ChannelId = ChannelNames.DingTalk,
            Id = "tap-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{delivery}\n{_root.Text("outTrackId")}\n{account}\n{Key}"))),
            From = new ChannelAccount(account),
            Conversation = new ConversationAccount(id: account),
            Timestamp = receivedAt,
        };
    }

    /// <summary>What the card shows to this person from now on.</summary>
    public static string Response(string answer)
    {
        var line = answer.Split('\n')[0];
        var shown = new Dictionary<string, string> { ["answer"] = line.Length > MaxLabel ? line[..MaxLabel] : line };
        return JsonSerializer.Serialize(
            new { cardUpdateOptions = new { updateCardDataByKey = true, updatePrivateDataByKey = true }, userPrivateData = new { cardParamMap = shown } }, PlatformJson.Writing);
    }
}
