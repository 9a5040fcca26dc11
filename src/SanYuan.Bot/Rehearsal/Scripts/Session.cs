using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>A meeting of a branch that will take place, whether or not appointees are invited through the service.</summary>
internal sealed class Session(Unit unit, string what)
{
    public Unit Unit => unit;

    public string What => what;

    /// <summary>The county's; a meeting can be moved.</summary>
    public required DateOnly Day { get; set; }

    public required int Hour { get; set; }

    public required int People { get; init; }

    /// <summary>Null while nobody was invited.</summary>
    public long? Number { get; set; }

    public bool IsCancelled { get; set; }

    /// <summary>It is in the ledger, or its appointee has said that there is nothing to tell.</summary>
    public bool IsTold { get; set; }

    /// <summary>Who has said that they cannot come.</summary>
    public HashSet<PersonId> Absent { get; } = [];

    public Happening AsHappening() => new(unit, what, Day) { Hour = Hour, People = People };
}
