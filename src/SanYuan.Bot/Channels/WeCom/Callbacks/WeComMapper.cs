using Microsoft.Bot.Schema;
using SanYuan.Bot.Turns;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.WeCom.Callbacks;

/// <summary>From the platform's message to Bot Builder's activity; pure. The conventions are <see cref="ActivityMapping"/>'s.</summary>
internal static class WeComMapper
{
    /// <param name="payload">The decrypted callback.</param>
    /// <param name="receivedAt">Stands in for the moment of sending where the platform tells none.</param>
    public static Activity ToActivity(WeComPayload payload, DateTimeOffset receivedAt)
    {
        var sender = WeComUserId.Normalise(payload.FromUser);
        var activity = new Activity
        {
            ChannelId = ChannelNames.WeCom,
            Id = WeComMessageKey.Of(payload),
            From = new ChannelAccount(sender),
            Recipient = new ChannelAccount(payload["AgentID"]),
            Conversation = new ConversationAccount(id: sender),
            Timestamp = payload.CreatedAt ?? receivedAt,
        };
        if (payload.Kind == WeComPayload.EventKind)
            WeComEvent.Set(activity, payload);
        else
            SetMessage(activity, payload);
        return activity;
    }

    static void SetMessage(Activity activity, WeComPayload payload)
    {
        activity.Type = ActivityTypes.Message;
        activity.Name = payload.Kind;
        activity.Text = payload.Kind == "text" ? payload["Content"] : "";
        activity.Attachments = WeComAttachment.Of(payload) is { } attachment ? [attachment] : null;
    }
}
