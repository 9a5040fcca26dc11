using Microsoft.Bot.Schema;
using SanYuan.Bot.Channels.WeCom.Menu;
using SanYuan.Bot.Turns;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.WeCom.Callbacks;

/// <summary>What the platform's events (document 90240) are to us; whatever else there is asks for no answer. Pure.</summary>
internal static class WeComEvent
{
    /// <summary>A member's state (document 90971): has left the company; is disabled.</summary>
    const string HasLeft = "5";
    const string IsDisabled = "2";

    public static void Set(Activity activity, WeComPayload payload)
    {
        activity.Type = ActivityTypes.Event;
        (activity.Name, activity.Value) = (payload.Event, payload["EventKey"]);
        switch (payload.Event)
        {
            case "template_card_event" or "template_card_menu_event":
                activity.Name = ActivityMapping.Tapped;
                break;
            case "enter_agent":
                activity.Name = ActivityMapping.Entered;
                break;
            case "unsubscribe":
                activity.Name = ActivityMapping.Hidden;
                break;
            case "click" when WeComMenu.SaidBy(payload["EventKey"]) is { } words:
                (activity.Type, activity.Name, activity.Text) = (ActivityTypes.Message, "text", words);
                break;
            case "change_contact":
                SetMember(activity, payload);
                break;
        }
    }

    /// <summary>The sender of such news is the platform; whom it is about stands in it.</summary>
    static void SetMember(Activity activity, WeComPayload payload)
    {
        activity.From = new ChannelAccount(WeComUserId.Normalise(payload["UserID"]));
        (activity.Name, activity.Value) = (payload["ChangeType"].ToLowerInvariant(), WeComUserId.Normalise(payload["NewUserID"])) switch
        {
            ("delete_user", _) => (ActivityMapping.Left, ""),
            ("update_user", { Length: > 0 } renamed) => (ActivityMapping.Renamed, renamed),
            ("update_user", _) when payload["Status"] == HasLeft => (ActivityMapping.Left, ""),
            ("update_user", _) when payload["Status"] == IsDisabled => (ActivityMapping.Hidden, ""),
            var (change, _) => (change, ""),
        };
    }
}
