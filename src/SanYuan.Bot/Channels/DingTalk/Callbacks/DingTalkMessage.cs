using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Callbacks;

/// <summary>A message to the robot, the same over HTTP and in Stream mode; what is missing is empty.</summary>
internal sealed class DingTalkMessage
{
    const int LongestId = 300, LongestAddress = 2000;

    readonly JsonElement _root;

    DingTalkMessage(JsonElement root, string id) => (_root, Id) = (root, id);

    /// <summary>The same at every delivery.</summary>
    public string Id { get; }

    public string Kind => _root.Text("msgtype");
    public string Words => _root.Inner("text").Text("content").Trim();
    public JsonElement Content => _root.Inner("content");
    public string RobotCode => _root.Text("robotCode");
    public string CorpId => _root.Text("chatbotCorpId");
    public DateTimeOffset? CreatedAt => _root.Moment("createAt");

    /// <summary>The sender's account; empty when the platform does not tell it: people of other companies, apps that are not published.</summary>
    public string Account => _root.Text("senderStaffId") is var id && MemberAccount.IsValid(id) ? id : "";

    /// <summary>What keeps one sender's messages in order, known or not.</summary>
    public string Sender => _root.Text("senderStaffId") is { Length: > 0 } staff ? staff : _root.Text("senderId");

    /// <summary>Whoever speaks in a group is answered alone: what the service knows of somebody is not for the others.</summary>
    public AnswerRoute Route => IsGroup && Account.Length > 0 || Webhook.Length is 0 or > LongestAddress
        ? new AnswerRoute("", DateTimeOffset.UnixEpoch)
        : new AnswerRoute(Webhook, _root.Moment("sessionWebhookExpiredTime") ?? DateTimeOffset.UnixEpoch);

    bool IsGroup => _root.Text("conversationType") == "2";

    string Webhook => _root.Text("sessionWebhook");

    /// <returns>False when it is no message at all.</returns>
    public static bool TryRead(JsonElement root, [NotNullWhen(true)] out DingTalkMessage? message)
    {
        var id = root.Text("msgId").Trim();
        message = id.Length > 0 && root.Text("msgtype").Length > 0 ? new DingTalkMessage(root, Short(id)) : null;
        return message is not null;
    }

    public bool IsFor(DingTalkOptions options) => RobotCode == options.RobotCode && (options.CorpId.Length == 0 || CorpId == options.CorpId);

    static string Short(string id) => id.Length <= LongestId ? id : "message-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
