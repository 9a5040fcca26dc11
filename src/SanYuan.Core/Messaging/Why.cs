namespace SanYuan.Core.Messaging;

/// <summary>Why a message was sent, in words its receiver understands (「为什么」).</summary>
/// <param name="Rule">By which rule, one sentence.</param>
/// <param name="Facts">From which facts of the ledger, one sentence.</param>
public readonly record struct Why(string Rule, string Facts);
