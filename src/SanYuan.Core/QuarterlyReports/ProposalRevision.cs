using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>Gives a proposal another day, time or place. Nothing is sent to the guests before it is confirmed.</summary>
public sealed class ProposalRevision(CountyClock clock, Clashes clashes)
{
    /// <summary>Calendar days after the quarter's last; a later meeting is one of the next quarter.</summary>
    const int Latest = 31;

    internal async Task<Reply> ReviseAsync(QuarterlyMeeting meeting, ProposalChange change, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var told = Completion.ReadAhead(change.When, request.Roster.Names, request.Moment);
        if (Problem(meeting, change, told, request) is { } problem)
            return new Reply(problem);
        var revised = meeting with
        {
            Day = told.Day ?? meeting.Day,
            Time = told.Time ?? meeting.Time,
            Place = change.Place ?? meeting.Place,
            Revision = meeting.Revision + 1,
            ChangedAt = request.Moment,
            ChangedBy = request.Sender.Person.Id,
        };
        await session.QuarterlyMeetings.ReviseAsync(revised, cancellationToken);
        var guests = QuarterlyGuests.Ids(revised.Day, request.Roster);
        await OfficeNotice.TellOthersAsync(
            ProposalWords.RevisedNotice(revised, request.Sender.Person.Name, guests.Count), $"quarterly-proposal:{meeting.Quarter}:{revised.Revision}", request, session, cancellationToken);
        var clashing = await clashes.FindAsync(QuarterlyConvener.Draft(revised, request, clock), guests, null, request.Roster, session, cancellationToken);
        return new Reply(ProposalWords.Revised(revised, guests.Count, clashing.Select(clash => clash.Person).Distinct().Count()));
    }

    string? Problem(QuarterlyMeeting meeting, ProposalChange change, Completion told, Request request)
    {
        if (told.IsImpossibleDay)
            return ProposalWords.NoSuchDay;
        if (change.When.Length > 0 && told is { Day: null, Time: null })
            return ProposalWords.WhichDay;
        if (change.Place?.Length > ProposalWords.LongestPlace)
            return ProposalWords.PlaceTooLong;
        var day = told.Day ?? meeting.Day;
        if (clock.At(day, told.Time ?? meeting.Time) <= request.Moment)
            return ProposalWords.Past;
        if (day > meeting.Quarter.Last.AddDays(Latest))
            return ProposalWords.TooLate(day, meeting.Quarter);
        return told.Day is not null && !request.Roster.Calendar.IsWorkingDay(day) ? ProposalWords.DayOff(day, request.Roster.Calendar.NextWorkingDay(day)) : null;
    }
}
