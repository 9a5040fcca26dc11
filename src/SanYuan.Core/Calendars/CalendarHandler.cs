using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Calendars;

/// <summary>「日历」 gives the sender the link to their own calendar, once; 「换日历」 gives another and ends the one before.</summary>
public sealed class CalendarHandler(CalendarLinks links, CountyClock clock) : IIntentHandler
{
    internal const Roles Audience = Roles.Appointee | Roles.Liaison | Roles.Office;

    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles>
    {
        [Intent.Calendar] = Audience,
        [Intent.RenewCalendar] = Audience,
    };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var renews = request.Interpretation.Intent == Intent.RenewCalendar;
        var given = await session.Calendars.GivenAtAsync(request.Sender.Person.Id, cancellationToken);
        // A link that got into wrong hands can be ended even after the office switched links off.
        if (!links.IsOn && !(renews && given is not null))
            return new Reply(CalendarWords.Off);
        if (given is { } at && !renews)
            return new Reply(CalendarWords.GivenBefore(clock.ToLocal(at)));
        var secret = CalendarSecret.Create();
        await session.Calendars.GiveAsync(request.Sender.Person.Id, CalendarSecret.Hash(secret), request.Moment, cancellationToken);
        if (!links.IsOn)
            return new Reply(CalendarWords.Ended);
        var link = links.Of(secret);
        return new Reply(given is null ? CalendarWords.Given(link) : CalendarWords.Renewed(link)) { Kept = CalendarWords.GivenBefore(request.Moment) };
    }
}
