namespace SanYuan.Core.Messaging;

/// <summary>Why a message was sent, in words its receiver understands (「为什么」).</summary>
/// <param name="Rule">By which rule, one sentence.</param>
/// <param name="Facts">From which facts of the ledger, one sentence.</param>
public readonly record struct Why(string Rule, string Facts)
{
    /// <summary>Of messages written before reasons were kept.</summary>
    public static readonly Why NotKept = new("有您必须知道的情况，当即告诉您。", "这条消息发出时还没有记录依据。");
}
