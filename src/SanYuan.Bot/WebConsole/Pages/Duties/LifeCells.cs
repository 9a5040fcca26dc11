using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Duties;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Duties;

/// <summary>Organisational life of a branch in a period, as a cell of a heat map.</summary>
internal static class LifeCells
{
    /// <summary>How much of what is owed is done; it opens into the entries of those days. Nothing is said against what is not due yet.</summary>
    public static Cell Of(IReadOnlyCollection<Obligation> owed, DutyPeriod period, Unit unit)
    {
        if (owed.Count == 0)
            return "";
        var done = owed.Count(one => one.State == DutyState.Done);
        var tone = done == owed.Count ? Tone.Good : done > 0 ? Tone.Warning : owed.Any(one => one.State is DutyState.Owed or DutyState.Late) ? Tone.Bad : Tone.None;
        return new Cell($"{done}/{owed.Count}", Address(period, unit), tone);
    }

    public static string Address(DutyPeriod period, Unit unit) => $"/ledger?unit={Uri.EscapeDataString(unit.Code)}&from={period.From:yyyy-MM-dd}&to={period.To:yyyy-MM-dd}&status=recorded";
}
