using SanYuan.Core.Attachments;

namespace SanYuan.Core.Messaging;

/// <summary>The chat platforms, as they are written in the database, the API and Bot Builder's channel id.</summary>
public static class ChannelNames
{
    public const string WeCom = "wecom";
    public const string DingTalk = "dingtalk";
    public const string Feishu = "feishu";

    /// <summary>Microsoft Teams, and whatever else Azure Bot Service connects.</summary>
    public const string BotFramework = "botframework";

    /// <summary>Others' pages with Bot Framework's Web Chat. Whoever holds the secret vouches for the account: the person's code, or one that was bound to them.</summary>
    public const string DirectLine = "directline";

    public const string WebChat = "webchat";

    /// <summary>The office's pages: who signed in says it as they would in chat. The account is the person's code.</summary>
    public const string Console = "console";

    /// <summary>Every one that a message can have come by.</summary>
    public static readonly IReadOnlyList<string> All = [WeCom, DingTalk, Feishu, BotFramework, DirectLine, WebChat, Console];
}

public enum InboundKind
{
    Text,

    /// <summary>A photo, a voice message, a place …: no words, but <see cref="InboundMessage.Attachment"/>.</summary>
    Attachment,

    /// <summary>The sender has just been given the app: a greeting is due.</summary>
    Joined,

    /// <summary>A button of a card, whose key is the text.</summary>
    Tap,

    /// <summary>The sender has opened the app, and said nothing yet.</summary>
    Entered,

    /// <summary>The platform tells that the account is gone: its member has left.</summary>
    MemberLeft,

    /// <summary>The platform tells that the account is now called as the text says.</summary>
    MemberRenamed,

    /// <summary>The platform tells that the account does not see the app any more.</summary>
    MemberHidden,

    /// <summary>Something of the platform that asks for no answer.</summary>
    Event,

    /// <summary>A kind of message that is not understood; never null, always answered.</summary>
    Unsupported,
}

/// <summary>One message as the core sees it, whatever the platform.</summary>
/// <param name="Channel">One of <see cref="ChannelNames"/>.</param>
/// <param name="MessageId">The platform's id, the same at every redelivery; unique within the channel.</param>
/// <param name="Account">The sender's account on the platform, normalised.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words, verbatim; empty when there are none.</param>
/// <param name="SentAt">When the platform says it was sent.</param>
public sealed record InboundMessage(string Channel, string MessageId, string Account, InboundKind Kind, string Text, DateTimeOffset SentAt)
{
    /// <summary>With <see cref="InboundKind.Attachment"/>; null otherwise.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>Where its answer goes; null: into the platform's own response, as often as it delivers the message. Not stored with it.</summary>
    public AnswerRoute? Route { get; init; }

    /// <summary>What is kept of it once it was answered so.</summary>
    internal InboundMessage Keeping(Reply reply) => reply.ForgetsPlace ? this with { Attachment = Attachment?.WithoutPlace() } : this;
}

/// <summary>What is answered at once, plain text; empty when nothing is to be said.</summary>
public sealed record Reply(string Text)
{
    public static readonly Reply None = new("");

    /// <summary>What is stored, and said at a redelivery or late, in place of <see cref="Text"/>; null: the text itself. For answers that tell a secret.</summary>
    public string? Kept { get; init; }

    /// <summary>What the ledger may hold of it.</summary>
    public string ToKeep => Kept ?? Text;

    /// <summary>Where the message was sent from is not to be kept.</summary>
    public bool ForgetsPlace { get; init; }

    /// <summary>The roster is read again before the next message.</summary>
    public bool ChangesRoster { get; init; }

    /// <summary>What was asked for and why it was refused, for the audit trail; null when nothing was.</summary>
    public string? Refusal { get; private init; }

    /// <summary>Nothing was changed, and the audit trail shall tell why.</summary>
    /// <param name="why">A short code: <c>own_work</c>.</param>
    public static Reply Refused(string why, string text) => new(text) { Refusal = why };

    /// <summary>The same, naming what was asked for where it was refused.</summary>
    internal Reply For(string action) => Refusal is null ? this : this with { Refusal = $"{action}: {Refusal}" };
}
