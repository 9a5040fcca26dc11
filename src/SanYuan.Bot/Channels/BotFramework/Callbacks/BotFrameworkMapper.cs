using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SanYuan.Bot.Channels.BotFramework.Media;
using SanYuan.Bot.Turns;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;
using BotAttachment = Microsoft.Bot.Schema.Attachment;

namespace SanYuan.Bot.Channels.BotFramework.Callbacks;

/// <summary>From the platform's activity to those of the turn; pure. The conventions are <see cref="ActivityMapping"/>'s.</summary>
internal static class BotFrameworkMapper
{
    // More than its phones let anybody put into one message.
    const int MostFiles = 20;

    /// <summary>A file that was put beside a message in Teams; its address is within.</summary>
    const string TeamsFile = "application/vnd.microsoft.teams.file.download.info";

    static readonly HashSet<string> Pictures = new(["jpg", "jpeg", "png", "gif", "webp", "heic"], StringComparer.OrdinalIgnoreCase);

    /// <summary>None for what asks for nothing; several where words and files come as one message: the words first, so that the files find their report.</summary>
    public static IReadOnlyList<Activity> ToActivities(BotFrameworkMessage message, BotFrameworkOptions options) => message.Received.Type switch
    {
        // In a group everybody hears everything; only what is said to the bot is meant for it.
        ActivityTypes.Message when message.IsGroup && !message.IsMentioned && message.Key.Length == 0 => [],
        ActivityTypes.Message when message.Key is { Length: > 0 } key => [Event(message, ActivityMapping.Tapped, key)],
        ActivityTypes.Message => OfMessage(message, options),
        ActivityTypes.ConversationUpdate when !message.IsGroup && IsBotAdded(message.Received) => [Event(message, ActivityMapping.Joined, null)],
        _ => [],
    };

    static bool IsBotAdded(Activity received) => received.Recipient is { } bot && (received.MembersAdded ?? []).Any(member => member.Id == bot.Id);

    static List<Activity> OfMessage(BotFrameworkMessage message, BotFrameworkOptions options)
    {
        var files = Files(message, options);
        List<Activity> activities = [];
        if (message.Words.Length > 0)
            activities.Add(Message(message, message.Id, message.Words, null));
        activities.AddRange(files.Select((file, place) => Message(message, $"{message.Id}#{place + 1}", "", file)));
        return activities.Count > 0 ? activities : [Message(message, message.Id, "", null)];
    }

    static List<BotAttachment> Files(BotFrameworkMessage message, BotFrameworkOptions options)
    {
        var service = new Uri(message.Received.ServiceUrl);
        return [.. (message.Received.Attachments ?? []).Select(attachment => File(attachment, address => MediaAddress.Of(address, service, options, message.IsEmulator))).OfType<BotAttachment>().Take(MostFiles)];
    }

    /// <returns>Null for what is no file, such as the words once more in HTML, or lies where it must not be fetched from.</returns>
    static BotAttachment? File(BotAttachment attachment, Func<string?, MediaAddress?> accept)
    {
        var (kind, text) = attachment.ContentType is TeamsFile && attachment.Content is JObject content
            ? (Pictures.Contains((string?)content["fileType"] ?? "") ? AttachmentKind.Photo : AttachmentKind.File, (string?)content["downloadUrl"])
            : (Kind(attachment.ContentType ?? ""), attachment.ContentUrl);
        return text is { Length: > 0 } && accept(text) is { } address ? AttachmentMapping.OfMedia(kind, address.ToText(), attachment.Name ?? "") : null;
    }

    static AttachmentKind Kind(string type) => type.Split('/')[0] switch
    {
        "image" => AttachmentKind.Photo,
        "audio" => AttachmentKind.Voice,
        "video" => AttachmentKind.Video,
        _ => AttachmentKind.File,
    };

    static Activity Message(BotFrameworkMessage message, string id, string words, BotAttachment? file)
    {
        var activity = Draft(message, id, ActivityTypes.Message);
        (activity.Text, activity.Attachments) = (words, file is null ? null : [file]);
        return activity;
    }

    static Activity Event(BotFrameworkMessage message, string name, string? value)
    {
        var activity = Draft(message, message.Id, ActivityTypes.Event);
        (activity.Name, activity.Value) = (name, value);
        return activity;
    }

    static Activity Draft(BotFrameworkMessage message, string id, string type) => new()
    {
        Type = type,
        ChannelId = ChannelNames.BotFramework,
        Id = id,
        From = new ChannelAccount(message.Account),
        Conversation = new ConversationAccount(id: message.Account),
        Timestamp = message.Received.Timestamp,
        ChannelData = message.Route,
    };
}
