using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;

namespace SanYuan.Core.Ledger;

/// <summary>What signals are asked for; what is null narrows nothing.</summary>
public sealed record SignalQuery(int Limit)
{
    public SignalStatus? Status { get; init; }
    public SignalKind? Kind { get; init; }

    /// <summary>Of an entry at this unit, on either side.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>Of an entry of this person, on either side.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The number behind which to go on.</summary>
    public int? Behind { get; init; }
}
