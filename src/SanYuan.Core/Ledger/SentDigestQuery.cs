using SanYuan.Core.Digests;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Ledger;

/// <summary>A digest that was sent, with the message it went out in.</summary>
public sealed record SentDigest(DigestSent Sent, DigestLetter Letter);

/// <summary>Behind which digest to go on: of one moment, by receiver, period and scope.</summary>
public sealed record SentDigestKey(DateTimeOffset At, PersonId Person, string Period, string Scope);

/// <summary>What digests that were sent are asked for; what is null narrows nothing.</summary>
public sealed record SentDigestQuery(int Limit)
{
    public string? Period { get; init; }
    public PersonId? Receiver { get; init; }

    public DigestReader? Reader { get; init; }

    public SentDigestKey? Behind { get; init; }
}
