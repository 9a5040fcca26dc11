using Microsoft.Bot.Schema;
using SanYuan.Bot.Turns;
using SanYuan.Core.Messaging;
using BotAttachment = Microsoft.Bot.Schema.Attachment;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>From the page's message to Bot Builder's activity; pure. The conventions are <see cref="ActivityMapping"/>'s.</summary>
internal static class WebChatMapper
{
    /// <param name="message">As the page sent it.</param>
    /// <param name="now">The page has no clock of its own.</param>
    public static Activity ToActivity(ChatMessage message, DateTimeOffset now) => Of(message.Id, message.Person, now, message.Text ?? "", null);

    /// <param name="upload">As the page sent it, found to be in order.</param>
    /// <param name="mediaId">Under which its content is kept.</param>
    /// <param name="now">The page has no clock of its own.</param>
    public static Activity ToActivity(ChatUpload upload, string mediaId, DateTimeOffset now) =>
        Of(upload.Id!, upload.Person!, now, "", AttachmentMapping.OfMedia(upload.AttachmentKind!.Value, mediaId, ""));

    /// <param name="place">As the page sent it.</param>
    /// <param name="now">The page has no clock of its own.</param>
    public static Activity ToActivity(ChatPlace place, DateTimeOffset now) =>
        Of(place.Id, place.Person, now, "", AttachmentMapping.OfPlace(place.Label ?? "", place.Latitude, place.Longitude));

    static Activity Of(string id, string person, DateTimeOffset now, string text, BotAttachment? attachment) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = ChannelNames.WebChat,
        Id = id,
        From = new Microsoft.Bot.Schema.ChannelAccount(person),
        Text = text,
        Timestamp = now,
        Attachments = attachment is null ? null : [attachment],
    };
}
