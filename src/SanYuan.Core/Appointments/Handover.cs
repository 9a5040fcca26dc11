using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>交接: somebody takes over what a person whose appointment ends had at a unit.</summary>
/// <param name="Appointment">The number of the appointment that ends.</param>
/// <param name="Starts">From this day on the successor is responsible.</param>
public sealed record Handover(int Appointment, UnitId Unit, Roles Role, PersonId From, PersonId To, DateOnly Starts)
{
    public required Change Made { get; init; }
}

/// <summary>An entry of a predecessor, as the successor reads it.</summary>
public sealed record PredecessorEntry(Activity Activity, int OpenFindings);

public interface IHandoverStore
{
    /// <returns>False when the appointment was handed over before.</returns>
    Task<bool> AddAsync(Handover handover, CancellationToken cancellationToken);

    /// <summary>The handover of an appointment; null when there was none.</summary>
    Task<Handover?> OfAppointmentAsync(int appointment, CancellationToken cancellationToken);

    /// <summary>All at a unit, in the order they begin: what <see cref="Handovers.ResponsibleNow"/> goes by.</summary>
    Task<IReadOnlyList<Handover>> AtAsync(UnitId unit, CancellationToken cancellationToken);

    /// <summary>All in which a person takes over, the latest first.</summary>
    Task<IReadOnlyList<Handover>> ToAsync(PersonId successor, CancellationToken cancellationToken);

    /// <summary>A predecessor's entries at the unit handed over that stand, held before the handover: the newest, and how many there are.</summary>
    Task<(IReadOnlyList<PredecessorEntry> Newest, int Total)> EntriesAsync(Handover handover, int most, CancellationToken cancellationToken);
}

/// <summary>Who answers for what somebody left behind at a unit. Pure.</summary>
public static class Handovers
{
    /// <summary>
    /// Whoever is responsible at a unit on <paramref name="day"/> for what <paramref name="person"/> began there on <paramref name="since"/>: the
    /// person, or the last in the line of successors.
    /// </summary>
    /// <param name="atUnit">The unit's handovers in the order they begin.</param>
    /// <param name="since">A handover by then is of an earlier time of the person at the unit.</param>
    public static PersonId ResponsibleNow(IEnumerable<Handover> atUnit, PersonId person, DateOnly since, DateOnly day) => atUnit
        .Where(handover => handover.Starts > since && handover.Starts <= day)
        .Aggregate(person, (current, handover) => handover.From == current ? handover.To : current);

    /// <summary>Whose things at which unit have come to a person by <paramref name="day"/>, along the whole line of predecessors.</summary>
    internal static async Task<IReadOnlySet<(UnitId Unit, PersonId Person)>> LeftToAsync(PersonId person, DateOnly day, IHandoverStore store, CancellationToken cancellationToken)
    {
        var left = new HashSet<(UnitId, PersonId)>();
        var waiting = new Queue<Handover>(await store.ToAsync(person, cancellationToken));
        while (waiting.TryDequeue(out var handover))
            if (handover.Starts <= day && left.Add((handover.Unit, handover.From)))
                foreach (var before in (await store.ToAsync(handover.From, cancellationToken)).Where(one => one.Unit == handover.Unit))
                    waiting.Enqueue(before);
        return left;
    }
}
