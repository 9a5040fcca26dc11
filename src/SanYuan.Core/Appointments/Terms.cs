using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>How terms stand to each other. Pure.</summary>
internal static class Terms
{
    /// <summary>One of the same role at the same unit that has a day in common with a new one; null when there is none.</summary>
    public static Appointment? Overlap(IEnumerable<Appointment> ofPerson, Appointment planned) => ofPerson.FirstOrDefault(one =>
        one.Unit == planned.Unit && one.Role == planned.Role
        && one.Start <= (planned.End ?? DateOnly.MaxValue) && planned.Start <= (one.End ?? DateOnly.MaxValue));
}
