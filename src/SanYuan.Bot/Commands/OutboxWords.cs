using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Commands;

/// <summary>What the verb `outbox` says to an operator. Never the message's own words.</summary>
internal static class OutboxWords
{
    public const string MayArriveTwice = "1 message waits to be sent again. Whether it had arrived before is unknown: the receiver may get it twice.";

    /// <summary>One line, its fields apart by tabs.</summary>
    public static string Line(DeadLetter letter, string? name, DateTimeOffset at) => string.Join(
        '\t', letter.Entry.Id, name ?? "-", Code<OutboundKind>.Of(letter.Entry.Message.Kind), Code<OutboxStatus>.Of(letter.Entry.Status), $"{at:yyyy-MM-dd HH:mm}",
        letter.Entry.Attempts, letter.Error ?? "-");

    public static string Resent(int count) => count == 1 ? "1 message waits to be sent again." : $"{count} messages wait to be sent again.";

    public static string Refused(long number, ResendAnswer answer) => answer switch
    {
        ResendAnswer.AlreadySent => $"Message {number} was sent already: sending it again would be a second one.",
        ResendAnswer.UnderWay => $"Message {number} is waiting or under way: nothing needs doing.",
        ResendAnswer.Cancelled => $"Message {number} was withdrawn on purpose and is not sent.",
        _ => $"There is no message {number}: see `outbox list`.",
    };
}
