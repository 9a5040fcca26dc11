using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Duties;
using SanYuan.Core.Reminders;

namespace SanYuan.Core.Settings.Previews;

/// <summary>What a change of the county's rules would do, before it is made.</summary>
/// <param name="Refused">Why it cannot be made, in the words that chat would answer; null where it can.</param>
public abstract record RulePreview(string? Refused);

/// <summary>Of words that change no rule, or change it so that it cannot be taken.</summary>
public sealed record RefusedPreview(string Why) : RulePreview(Why);

/// <summary>Of a duty: how it stands in the period its change begins in, by the rule now and by the rule then.</summary>
/// <param name="Before">Null for a new rule.</param>
/// <param name="Changes">Those whose duty would stand otherwise, the worst first.</param>
public sealed record DutyPreview(DutyRule? Before, DutyRule After, IReadOnlyList<Obligation> Now, IReadOnlyList<Obligation> Then, IReadOnlyList<DutyShift> Changes) : RulePreview((string?)null)
{
    /// <summary>The period before, which is over and stays as it was.</summary>
    public IReadOnlyList<Obligation> LastNow { get; init; } = [];

    /// <summary>What it would have been by the rule then.</summary>
    public IReadOnlyList<Obligation> LastThen { get; init; } = [];
}

/// <summary>One bearer's duty; null where nothing is owed.</summary>
public sealed record DutyShift(Obligation? Now, Obligation? Then)
{
    public Obligation Either => Then ?? Now!;
}

/// <summary>Of the assessment: scores and ranks of a year not settled, by the rules now and by the rules then.</summary>
/// <param name="People">How many have a score.</param>
/// <param name="Changes">Those whose score, rank or outcome would be another, by the size of the difference.</param>
public sealed record BookPreview(int Year, int People, IReadOnlyList<ScoreShift> Changes) : RulePreview((string?)null);

public sealed record ScoreShift(Score Now, Score Then, int RankNow, int RankThen);

/// <summary>Of the week's limit: whose waiting reminder would come later or sooner.</summary>
/// <param name="Waiting">People with something to be told that they were not told yet.</param>
/// <param name="Later">What would wait until next week.</param>
/// <param name="Sooner">What would come this week already.</param>
public sealed record BudgetPreview(int Before, int After, int Waiting, IReadOnlyList<ReminderItem> Later, IReadOnlyList<ReminderItem> Sooner) : RulePreview((string?)null);
