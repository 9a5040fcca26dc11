using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu.Callbacks;

/// <summary>A message to the robot (im.message.receive_v1); what is missing is empty.</summary>
internal sealed class FeishuMessage
{
    public const string EventType = "im.message.receive_v1";

    const int LongestId = 300;

    /// <summary>A message can be answered as long as it is there; nobody tries that long.</summary>
    static readonly TimeSpan RouteLifetime = TimeSpan.FromDays(1);

    readonly JsonElement _sender, _message;
    readonly string _accountType;

    FeishuMessage(JsonElement root, string accountType) =>
        (_sender, _message, _accountType) = (root.Inner("event").Inner("sender"), root.Inner("event").Inner("message"), accountType);

    /// <summary>The same at every delivery, of which the event's own id is not always.</summary>
    public string Id => _message.Text("message_id");

    public string Kind => _message.Text("message_type");

    /// <summary>JSON within JSON.</summary>
    public JsonElement Content => _message.Inner("content");

    public DateTimeOffset? CreatedAt => _message.Moment("create_time");

    public bool IsGroup => _message.Text("chat_type") != "p2p";

    /// <summary>Robots write as well, this one among them.</summary>
    public bool IsOfPerson => _sender.Text("sender_type") == "user";

    /// <summary>The sender's account; empty when the platform does not tell it, for want of a permission or because they are of another company.</summary>
    public string Account => _sender.Inner("sender_id").Text(_accountType) is var id && MemberAccount.IsValid(id) ? id : "";

    /// <summary>Whoever speaks in a group is answered alone: what the service knows of somebody is not for the others. Who has no account is answered where they wrote.</summary>
    public AnswerRoute Route(DateTimeOffset receivedAt) => Account.Length > 0
        ? new AnswerRoute("", DateTimeOffset.UnixEpoch)
        : new AnswerRoute(Id, receivedAt + RouteLifetime);

    public bool Mentions(string openId) => MentionsOf().Any(mention => OpenId(mention) == openId);

    /// <summary>Words with what stands for people in them: the robot's name is left out, others' are written.</summary>
    /// <param name="words">As they stand in the content, with keys such as <c>@_user_1</c>.</param>
    /// <param name="robot">The robot's open id; empty when it was not called.</param>
    public string Named(string words, string robot)
    {
        // @_user_1 is the beginning of @_user_10.
        foreach (var mention in MentionsOf().OrderByDescending(mention => mention.Text("key").Length))
            if (mention.Text("key") is { Length: > 0 } key)
                words = words.Replace(key, OpenId(mention) == robot ? "" : mention.Text("name"), StringComparison.Ordinal);
        return words.Replace("@_all", "", StringComparison.Ordinal).Trim();
    }

    /// <returns>False when it is no message at all.</returns>
    public static bool TryRead(JsonElement root, string accountType, [NotNullWhen(true)] out FeishuMessage? message)
    {
        var read = new FeishuMessage(root, accountType);
        message = read.Id.Length is > 0 and <= LongestId && read.Kind.Length > 0 ? read : null;
        return message is not null;
    }

    IEnumerable<JsonElement> MentionsOf() => _message.Items("mentions");

    static string OpenId(JsonElement mention) => mention.Inner("id").Text("open_id");
}
