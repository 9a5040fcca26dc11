using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;
using SanYuan.Bot.Channels.BotFramework.Sending;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.BotFramework.Callbacks;

/// <summary>An activity of the platform's, read as it is in the field.</summary>
internal sealed class BotFrameworkMessage
{
    const string Teams = Microsoft.Bot.Connector.Channels.Msteams;

    BotFrameworkMessage(Activity received) => Received = received;

    public Activity Received { get; }

    /// <summary>The same at every delivery. The platform's own is unique within its conversation only.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Received.ChannelId}\n{Received.Conversation.Id}\n{Received.Id}")));

    public bool IsEmulator => Received.ChannelId == Microsoft.Bot.Connector.Channels.Emulator;

    public bool IsGroup => Received.Conversation.IsGroup == true || Received.Conversation.ConversationType is "groupChat" or "channel";

    /// <summary>The sender's account. In Teams the organisation vouches for it; elsewhere it is the channel's id with the channel's name before it, so that nobody can call themselves by another's. Empty when there is none that can be one.</summary>
    public string Account
    {
        get
        {
            var account = Received.ChannelId == Teams
                ? Guid.TryParse(Received.From.AadObjectId, out _) ? Received.From.AadObjectId : ""
                : $"{Received.ChannelId}.{Received.From.Id}";
            return MemberAccount.IsValid(account) ? account.ToLowerInvariant() : "";
        }
    }

    /// <summary>Whoever speaks in a group is answered alone: what the service knows of somebody is not for the others.</summary>
    public ConversationAddress Address => new(
        Received.ChannelId, Received.ServiceUrl, IsGroup ? "" : Received.Conversation.Id, Received.From.Id, Received.Recipient?.Id ?? "", Received.Conversation.TenantId ?? "");

    public AnswerRoute Route => new(Address.ToText(), DateTimeOffset.UnixEpoch);

    /// <summary>The bot itself was spoken to.</summary>
    public bool IsMentioned => Mentions.Any();

    /// <summary>What was said, without the bot's name.</summary>
    public string Words => Mentions.Aggregate(Received.Text ?? "", (words, mention) => words.Replace(mention, " ", StringComparison.Ordinal)).Trim();

    /// <summary>Of the button that was tapped; empty when none was.</summary>
    public string Key => Received.Value is JObject data && data.TryGetValue(BotFrameworkMessages.Key, out var key) && key.Type == JTokenType.String ? (string)key! : "";

    IEnumerable<string> Mentions =>
        (Received.Entities ?? []).Where(entity => entity.Type == "mention")
            .Select(entity => entity.Properties)
            .Where(mention => mention["mentioned"] is JObject who && (string?)who["id"] == Received.Recipient?.Id)
            .Select(mention => mention["text"] is { Type: JTokenType.String } text ? (string)text! : "")
            .Where(text => text.Length > 0);

    /// <returns>False when it lacks what every activity must have.</returns>
    public static bool TryRead(Activity received, [NotNullWhen(true)] out BotFrameworkMessage? message)
    {
        var isWhole = received is { Id.Length: > 0, ChannelId.Length: > 0, ServiceUrl.Length: > 0, Conversation.Id.Length: > 0, From.Id.Length: > 0, Timestamp: not null };
        message = isWhole ? new BotFrameworkMessage(received) : null;
        if (message?.Route.Address.Length > ConversationAddress.LongestText)
            message = null;
        return message is not null;
    }

    public bool IsFor(BotFrameworkOptions options) =>
        IsEmulator || (options.Listens(Received.ChannelId) && (options.TenantId.Length == 0 || Received.ChannelId != Teams || options.TenantId.Equals(Received.Conversation.TenantId, StringComparison.OrdinalIgnoreCase)));
}
