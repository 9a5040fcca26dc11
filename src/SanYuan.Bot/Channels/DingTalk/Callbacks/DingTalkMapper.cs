using System.Text.Json;
using Microsoft.Bot.Schema;
using SanYuan.Bot.Turns;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;
using BotAttachment = Microsoft.Bot.Schema.Attachment;

namespace SanYuan.Bot.Channels.DingTalk.Callbacks;

/// <summary>From the platform's message to Bot Builder's activities; pure. The conventions are <see cref="ActivityMapping"/>'s.</summary>
internal static class DingTalkMapper
{
    // More than its phones let anybody put into one message.
    const int MostPictures = 20;

    /// <summary>One activity, or several where words and pictures come as one message: the words first, so that the pictures find their report.</summary>
    /// <param name="message">As received.</param>
    /// <param name="receivedAt">Stands in for the moment of sending where the platform tells none.</param>
    public static IReadOnlyList<Activity> ToActivities(DingTalkMessage message, DateTimeOffset receivedAt)
    {
        var draft = new Activity
        {
            Type = ActivityTypes.Message,
            Name = message.Kind,
            Text = "",
            ChannelId = ChannelNames.DingTalk,
            Id = message.Id,
            From = new ChannelAccount(message.Account),
            Recipient = new ChannelAccount(message.RobotCode),
            Conversation = new ConversationAccount(id: message.Account),
            Timestamp = message.CreatedAt ?? receivedAt,
            ChannelData = message.Route,
        };
        return message.Kind switch
        {
            "text" => [With(draft, message.Words)],
            "richText" => OfRichText(draft, message.Content),
            // What the platform has understood of a voice message is what was said; without it nobody would listen.
            "audio" when message.Content.Text("recognition").Trim() is { Length: > 0 } said => [With(draft, said)],
            "audio" => [With(draft, Media(AttachmentKind.Voice, message.Content))],
            "picture" => [With(draft, Media(AttachmentKind.Photo, message.Content))],
            "video" => [With(draft, Media(AttachmentKind.Video, message.Content))],
            "file" => [With(draft, Media(AttachmentKind.File, message.Content))],
            _ => [draft],
        };
    }

    static List<Activity> OfRichText(Activity draft, JsonElement content)
    {
        var pieces = content.Items("richText").ToList();
        var words = string.Concat(pieces.Select(piece => piece.Text("text"))).Trim();
        var pictures = pieces.Select(piece => Media(AttachmentKind.Photo, piece)).OfType<BotAttachment>().Take(MostPictures);
        List<Activity> activities = [];
        if (words.Length > 0)
            activities.Add(With(draft, words));
        activities.AddRange(pictures.Select((picture, number) => With(draft, picture, $"{draft.Id}#{number + 1}")));
        return activities.Count > 0 ? activities : [draft];
    }

    static Activity With(Activity draft, string words)
    {
        draft.Text = words;
        return draft;
    }

    static Activity With(Activity draft, BotAttachment? attachment)
    {
        draft.Attachments = attachment is null ? null : [attachment];
        return draft;
    }

    static Activity With(Activity draft, BotAttachment picture, string id) => new()
    {
        Type = draft.Type,
        Name = draft.Name,
        Text = "",
        ChannelId = draft.ChannelId,
        Id = id,
        From = draft.From,
        Recipient = draft.Recipient,
        Conversation = draft.Conversation,
        Timestamp = draft.Timestamp,
        ChannelData = draft.ChannelData,
        Attachments = [picture],
    };

    /// <returns>Null for one whose content cannot be asked for.</returns>
    static BotAttachment? Media(AttachmentKind kind, JsonElement content)
    {
        var code = content.Text("downloadCode") is { Length: > 0 } full ? full : content.Text("pictureDownloadCode");
        return code.Length is > 0 and <= LongestCode ? AttachmentMapping.OfMedia(kind, code, content.Text("fileName")) : null;
    }

    const int LongestCode = 2000;
}
