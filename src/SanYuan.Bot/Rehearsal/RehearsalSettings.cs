namespace SanYuan.Bot.Rehearsal;

/// <summary>What is rehearsed.</summary>
/// <param name="Year">Whose days off are known.</param>
/// <param name="Seed">Not negative; the same year and seed are the same to the byte.</param>
/// <param name="Months">1 to 12, from January.</param>
internal sealed record RehearsalSettings(int Year, int Seed, int Months = 12)
{
    public DateOnly First => new(Year, 1, 1);

    /// <summary>The last day on which anybody does anything of their own accord.</summary>
    public DateOnly Last { get; init; } = new DateOnly(Year, 1, 1).AddMonths(Months).AddDays(-1);
}
