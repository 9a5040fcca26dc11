using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;
using SanYuan.Bot.Channels.Feishu.Media;
using SanYuan.Bot.Turns;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;
using BotAttachment = Microsoft.Bot.Schema.Attachment;

namespace SanYuan.Bot.Channels.Feishu.Callbacks;

/// <summary>From the platform's message to Bot Builder's activities; pure. The conventions are <see cref="ActivityMapping"/>'s.</summary>
internal static class FeishuMapper
{
    /// <summary>One activity, or several where words and pictures come as one message: the words first, so that the pictures find their report.</summary>
    /// <param name="message">As received.</param>
    /// <param name="robot">The robot's open id; empty when it was not called.</param>
    /// <param name="receivedAt">Stands in for the moment of sending where the platform tells none.</param>
    public static IReadOnlyList<Activity> ToActivities(FeishuMessage message, string robot, DateTimeOffset receivedAt)
    {
        var (content, kind) = (message.Content, message.Kind);
        return kind switch
        {
            "text" => [New(message, receivedAt, message.Named(content.Text("text"), robot))],
            "post" => OfPost(message, robot, receivedAt),
            "image" => [New(message, receivedAt, Media(message, AttachmentKind.Photo, content.Text("image_key")))],
            "audio" => [New(message, receivedAt, Media(message, AttachmentKind.Voice, content.Text("file_key")))],
            "media" => [New(message, receivedAt, Media(message, AttachmentKind.Video, content.Text("file_key"), content.Text("file_name")))],
            "file" => [New(message, receivedAt, Media(message, AttachmentKind.File, content.Text("file_key"), content.Text("file_name")))],
            "location" => [New(message, receivedAt, AttachmentMapping.OfPlace(content.Text("name"), Number(content, "latitude"), Number(content, "longitude")))],
            _ => [New(message, receivedAt, "")],
        };
    }

    static List<Activity> OfPost(FeishuMessage message, string robot, DateTimeOffset receivedAt)
    {
        var post = FeishuPost.Read(message.Content);
        List<Activity> activities = [];
        if (message.Named(post.Words, robot) is { Length: > 0 } words)
            activities.Add(New(message, receivedAt, words));
        var pictures = post.Pictures.Select(key => Media(message, AttachmentKind.Photo, key)).OfType<BotAttachment>();
        activities.AddRange(pictures.Select((picture, number) => New(message, receivedAt, picture, $"{message.Id}#{number + 1}")));
        return activities.Count > 0 ? activities : [New(message, receivedAt, "")];
    }

    static Activity New(FeishuMessage message, DateTimeOffset receivedAt, BotAttachment? attachment, string? id = null)
    {
        var activity = New(message, receivedAt, "");
        activity.Attachments = attachment is null ? null : [attachment];
        activity.Id = id ?? activity.Id;
        return activity;
    }

    static Activity New(FeishuMessage message, DateTimeOffset receivedAt, string words) => new()
    {
        Type = ActivityTypes.Message,
        Name = message.Kind,
        Text = words,
        ChannelId = ChannelNames.Feishu,
        Id = message.Id,
        From = new ChannelAccount(message.Account),
        Conversation = new ConversationAccount(id: message.Account),
        Timestamp = message.CreatedAt ?? receivedAt,
        ChannelData = message.Route(receivedAt),
    };

    /// <returns>Null for one whose content cannot be asked for.</returns>
    static BotAttachment? Media(FeishuMessage message, AttachmentKind kind, string key, string label = "") =>
        FeishuMediaId.Of(message.Id, kind, key) is { } id ? AttachmentMapping.OfMedia(kind, id, label) : null;

    static double? Number(JsonElement content, string name) =>
        double.TryParse(content.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
