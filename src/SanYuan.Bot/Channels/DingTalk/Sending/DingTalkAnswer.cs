using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>The platform's answer: an HTTP status, and JSON with a code in words where it refuses.</summary>
internal sealed record DingTalkAnswer(int Status, JsonElement Body)
{
    public bool IsOk => Status == StatusCodes.Status200OK;

    public string Code => Body.Text("code");

    /// <summary>Of a list of accounts; empty when it is missing.</summary>
    public IReadOnlyList<string> Accounts(string name) => [.. Body.Items(name).Select(item => item.GetString() ?? "")];
}

/// <summary>Either the platform answered, or the call failed before it did.</summary>
internal readonly record struct DingTalkCall(DingTalkAnswer? Answer, SendResult? Failure)
{
    /// <summary>What it means for a message.</summary>
    public SendResult Result => Failure ?? DingTalkErrors.Of(Answer!);
}
