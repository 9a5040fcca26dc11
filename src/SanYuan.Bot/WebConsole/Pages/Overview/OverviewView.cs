using SanYuan.Bot.Delivery;
using SanYuan.Bot.WebConsole.Pages.Digests;
using SanYuan.Core.Digests;
using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Overview;

/// <summary>What the reader needs first: what waits for them, then the month.</summary>
/// <param name="Needs">Of the office: what waits for it, with where it is looked at.</param>
/// <param name="Own">What is open for this person, as 「待办」 says it.</param>
/// <param name="Month">The month's digest; null for whoever has none.</param>
internal sealed record OverviewView(IReadOnlyList<DigestLine> Needs, IReadOnlyList<ReminderItem> Own, Digest? Month, IReadOnlyList<EntriesOfDay> Days)
{
    /// <summary>Of the office: what must be mended so that a platform takes messages again.</summary>
    public IReadOnlyList<string> Troubles { get; init; } = [];

    /// <summary>Messages that did not arrive are looked at so far back.</summary>
    static readonly TimeSpan Undelivered = TimeSpan.FromDays(30);

    public static async Task<OverviewView> ReadAsync(Visitor visitor, OverviewSources sources, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (clock, today) = (sources.Clock, sources.Clock.Today);
        var request = DigestRequest.Of(visitor, null, null, roster, today, new Language(IsEnglish: false));
        var isOffice = visitor.IsAny(OpenToAttribute.Office);
        return new OverviewView(
            isOffice ? await DailyNeeds.WaitingAsync(clock.Now - Undelivered, clock, roster, session, cancellationToken) : [],
            visitor.Person is { } person ? await sources.Open.OfAsync(person, today, roster, session, cancellationToken) : [],
            request.Scopes.Count > 0 ? await sources.Desk.WriteAsync(request.Period, request.Scope, whole: false, roster, session, cancellationToken) : null,
            visitor.IsAny(OpenToAttribute.County) ? await session.Browser.DaysAsync(new DateOnly(today.Year, today.Month, 1).AddMonths(-11), today, cancellationToken) : [])
        {
            Troubles = isOffice ? sources.Channels.Troubles() : [],
        };
    }

    /// <summary>Where a need is looked at and settled.</summary>
    public static string Place(FigureKind? kind) => kind switch
    {
        FigureKind.NewlyOverdue => "/findings?state=overdue",
        FigureKind.Undelivered => "/delivery?status=dropped",
        FigureKind.Candidates => "/appointees/candidates",
        FigureKind.Signals => "/signals",
        FigureKind.Warnings => "/coverage",
        _ => "/digests",
    };
}

/// <summary>The capabilities it is made of.</summary>
internal sealed record OverviewSources(CountyClock Clock, DigestDesk Desk, OpenThings Open, ChannelDesk Channels);
