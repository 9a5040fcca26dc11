using System.Globalization;
using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu.Sending;

/// <summary>The platform's answer: an HTTP status, and JSON with a code, 0 being success.</summary>
/// <param name="Pause">What the header of a limit says; null without one.</param>
internal sealed record FeishuAnswer(int Status, JsonElement Body, TimeSpan? Pause = null)
{
    /// <summary>-1 when the answer is not the platform's own.</summary>
    public int Code { get; } = int.TryParse(Body.Text("code"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) ? code : -1;

    public bool IsOk => Status == StatusCodes.Status200OK && Code == 0;
}

/// <summary>Either the platform answered, or the call failed before it did.</summary>
internal readonly record struct FeishuCall(FeishuAnswer? Answer, SendResult? Failure)
{
    /// <summary>What it means for a message.</summary>
    public SendResult Result => Failure ?? FeishuErrors.Of(Answer!);
}
