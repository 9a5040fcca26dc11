using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels;

internal static class AnswerOutcome
{
    /// <summary>What a call means for its only receiver.</summary>
    public static SendResult Of(SendResult result) => result switch
    {
        { Category: SendCategory.Done, RefusedAccounts.Count: > 0 } => new SendResult(SendCategory.Drop, "refused by the platform"),
        { Category: SendCategory.Done, DeferredAccounts.Count: > 0 } => new SendResult(SendCategory.Wait, "put off by the platform") { RetryAfter = result.RetryAfter },
        _ => result,
    };
}
