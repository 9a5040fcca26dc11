using Microsoft.Bot.Schema;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Turns;

/// <summary>From Bot Builder's activity to the core's message.</summary>
/// <remarks>
/// What every channel's mapper keeps to:
/// a text is a <c>message</c> with its words in <c>Text</c>;
/// another kind of message is a <c>message</c> without words, with the platform's name of the kind in <c>Name</c>;
/// what it carries (photo, voice, place, …) is its one attachment, in the form of <see cref="AttachmentMapping"/>;
/// whatever asks for no answer is an <c>event</c> with its name in lower case in <c>Name</c>, <see cref="Joined"/> and <see cref="Tapped"/> among them.
/// <c>Id</c> is the same at every redelivery, <c>From.Id</c> the normalised account (empty for a stranger), <c>Timestamp</c> the moment of sending.
/// A channel that takes no answer in its response puts an <see cref="AnswerRoute"/> into <c>ChannelData</c>.
/// <c>Locale</c> stays unset: Bot Builder would make it the thread's culture, and the service runs without a culture database.
/// </remarks>
internal static class ActivityMapping
{
    /// <summary>Name of the event that tells that a button was tapped, with its key in <c>Value</c>.</summary>
    public const string Tapped = "tap";

    /// <summary>Name of the event that tells that the sender has just been given the app.</summary>
    public const string Joined = "subscribe";

    /// <summary>Name of the event that tells that the sender has opened the app.</summary>
    public const string Entered = "enter";

    /// <summary>Names of what a platform tells of a member, whose account is the sender's: gone, called as <c>Value</c> says, out of the app's range.</summary>
    public const string Left = "member_left";
    public const string Renamed = "member_renamed";
    public const string Hidden = "member_hidden";

    public static InboundMessage ToInbound(this Activity activity) => new(
        activity.ChannelId ?? "",
        activity.Id ?? throw new ArgumentException("A channel gives every activity an id."),
        activity.From?.Id ?? "",
        Kind(activity),
        Kind(activity) is InboundKind.Tap or InboundKind.MemberRenamed ? (string)activity.Value : activity.Type == ActivityTypes.Message ? activity.Text ?? "" : "",
        // An invented moment would put a report on the wrong day.
        activity.Timestamp ?? throw new ArgumentException("A channel stamps every activity."))
    {
        Attachment = Kind(activity) == InboundKind.Attachment ? activity.ToAttachment() : null,
        Route = activity.ChannelData as AnswerRoute,
    };

    static InboundKind Kind(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message when !string.IsNullOrWhiteSpace(activity.Text) => InboundKind.Text,
        ActivityTypes.Message => activity.ToAttachment() is null ? InboundKind.Unsupported : InboundKind.Attachment,
        ActivityTypes.Event when activity.Name == Joined => InboundKind.Joined,
        ActivityTypes.Event when activity.Name == Entered => InboundKind.Entered,
        ActivityTypes.Event when activity.Name == Left => InboundKind.MemberLeft,
        ActivityTypes.Event when activity.Name == Renamed && activity.Value is string { Length: > 0 } => InboundKind.MemberRenamed,
        ActivityTypes.Event when activity.Name == Hidden => InboundKind.MemberHidden,
        ActivityTypes.Event when activity.Name == Tapped && activity.Value is string => InboundKind.Tap,
        _ => InboundKind.Event,
    };
}
