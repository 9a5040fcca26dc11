using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace SanYuan.Bot.Channels.BotFramework.Sending;

/// <summary>Where somebody is written to: what Bot Builder calls a conversation reference, of which only this much is needed and kept.</summary>
/// <param name="ChannelId">The platform's name of the channel.</param>
/// <param name="ServiceUrl">As a call that was believed named it.</param>
/// <param name="ConversationId">Of the two alone; empty: not known yet, for they have met in a group only.</param>
/// <param name="UserId">The person's id on the channel, which is not their account.</param>
/// <param name="BotId">The bot's.</param>
internal sealed record ConversationAddress(
    [property: JsonPropertyName("ch")] string ChannelId,
    [property: JsonPropertyName("s")] string ServiceUrl,
    [property: JsonPropertyName("c")] string ConversationId,
    [property: JsonPropertyName("u")] string UserId,
    [property: JsonPropertyName("b")] string BotId,
    [property: JsonPropertyName("t")] string TenantId)
{
    /// <summary>What the ledger has room for; real ones take a quarter of it.</summary>
    public const int LongestText = 2000;

    [JsonIgnore]
    public bool IsEmulator => ChannelId == Microsoft.Bot.Connector.Channels.Emulator;

    [JsonIgnore]
    public bool IsKnown => ConversationId.Length > 0;

    public static bool TryRead(string text, [NotNullWhen(true)] out ConversationAddress? address)
    {
        try
        {
            address = text.Length > 0 ? JsonSerializer.Deserialize<ConversationAddress>(text) : null;
        }
        catch (JsonException)
        {
            address = null;
        }
        return address is not null;
    }

    public string ToText() => JsonSerializer.Serialize(this);

    public ConversationReference ToReference() => new()
    {
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount(id: ConversationId, tenantId: Tenant),
        User = new ChannelAccount(UserId),
        Bot = new ChannelAccount(BotId),
    };

    /// <summary>What asks the channel for the conversation of the two; asked again, it names the same.</summary>
    public ConversationParameters ToParameters() => new()
    {
        IsGroup = false,
        Bot = new ChannelAccount(BotId),
        Members = [new ChannelAccount(UserId)],
        TenantId = Tenant,
    };

    string? Tenant => TenantId.Length > 0 ? TenantId : null;
}
