using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>What keeps a plan from being sent: something that cannot be right, or something to be asked.</summary>
/// <param name="Problem">Why nothing can come of it; null when it can.</param>
/// <param name="Question">What is to be asked; null when nothing is.</param>
internal sealed record PlanVerdict(string? Problem, PlanQuestion? Question, IReadOnlyList<Clash> Clashes)
{
    public static readonly PlanVerdict Ready = new(null, null, []);

    public static PlanVerdict Refused(string problem) => new(problem, null, []);
}

/// <summary>Looks at a plan before it is sent: asks the first thing that is open, sends at once when nothing is.</summary>
public sealed class PlanCheck(Primitives.CountyClock clock, Clashes clashes)
{
    /// <summary>People: more than are invited by mistake without somebody noticing.</summary>
    const int Many = 20;

    /// <summary>The hours at which meetings are usual, the county's clock.</summary>
    static readonly (TimeOnly From, TimeOnly Until) Usual = (new(7, 0), new(20, 30));

    internal async Task<PlanVerdict> ExamineAsync(MeetingPlan plan, RosterSnapshot roster, DateTimeOffset now, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (FirstGap(plan, now) is { } gap)
            return new PlanVerdict(null, gap, []);
        var draft = plan.ToDraft(clock);
        if (Problem(draft, now) is { } problem)
            return PlanVerdict.Refused(problem);
        if (plan.IsConfirmed)
            return PlanVerdict.Ready;
        var clashing = await clashes.FindAsync(draft, plan.Guests, null, roster, session, cancellationToken);
        if (clashing.Count > 0)
            return new PlanVerdict(null, Ask(plan, PlanDoubt.Clash, await OptionsAsync(draft, plan, now, session, cancellationToken), now), clashing);
        var unsure = Unsure(plan, draft);
        return unsure.Count == 0 ? PlanVerdict.Ready
            : new PlanVerdict(null, Ask(plan with { Unsure = unsure }, PlanDoubt.ReadBack, [PlanQuestion.Send, PlanQuestion.Drop], now), []);
    }

    static PlanQuestion? FirstGap(MeetingPlan plan, DateTimeOffset now) => plan switch
    {
        { Units.Count: > 0 } => Ask(plan, PlanDoubt.Unit, plan.Units, now),
        { Day: null } => Ask(plan, PlanDoubt.Day, [], now),
        { Time: null } => Ask(plan, PlanDoubt.Time, [], now),
        { OpenGuests: [var open, ..] } => Ask(plan, PlanDoubt.Guest, open.Candidates, now),
        _ => null,
    };

    static string? Problem(MeetingDraft draft, DateTimeOffset now) => draft switch
    {
        _ when draft.StartsAt <= now => PlanWords.Past,
        _ when draft.StartsAt > now.AddYears(1) => PlanWords.TooFarAhead,
        _ when draft.EndsAt <= draft.StartsAt => PlanWords.EndBeforeStart,
        { Place.Length: > PlanWords.LongestPlace } => PlanWords.PlaceTooLong,
        _ => null,
    };

    static List<string> Unsure(MeetingPlan plan, MeetingDraft draft)
    {
        var unsure = new List<string>();
        var at = TimeOnly.FromDateTime(draft.StartsAt.DateTime);
        if (at < Usual.From || at > Usual.Until)
            unsure.Add($"时间是{at:HH:mm}");
        if (plan.Guests.Count > Many)
            unsure.Add($"要邀请{plan.Guests.Count}人");
        return unsure;
    }

    async Task<IReadOnlyList<string>> OptionsAsync(MeetingDraft draft, MeetingPlan plan, DateTimeOffset now, ILedgerSession session, CancellationToken cancellationToken)
    {
        var free = await clashes.NearestFreeAsync(draft, plan.Guests, now, session, cancellationToken);
        return free is { } start ? [PlanQuestion.Send, start.ToString("O"), PlanQuestion.Drop] : [PlanQuestion.Send, PlanQuestion.Drop];
    }

    static PlanQuestion Ask(MeetingPlan plan, PlanDoubt doubt, IReadOnlyList<string> options, DateTimeOffset now) => new(plan, doubt, options) { AskedAt = now };
}
