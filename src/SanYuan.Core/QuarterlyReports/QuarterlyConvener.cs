using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>Calls the report meeting a member of the office has confirmed: every appointee is invited and gets a draft, the office is told.</summary>
public sealed class QuarterlyConvener(CountyClock clock, Convener convener, Clashes clashes)
{
    public async Task<Reply> CallAsync(QuarterlyMeeting proposal, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var draft = Draft(proposal, request, clock);
        if (draft.StartsAt <= request.Moment)
            return new Reply(ProposalWords.Over);
        var guests = QuarterlyGuests.Ids(proposal.Day, request.Roster);
        if (guests.Count == 0)
            return new Reply(ProposalWords.NobodyThere);
        var sender = request.Sender.Person;
        if (!await session.QuarterlyMeetings.SettleAsync(proposal.Quarter, QuarterlyMeetingStatus.Called, sender.Id, request.Moment, cancellationToken))
            throw new InvalidOperationException($"The proposal of {proposal.Quarter} was decided by somebody else in the meantime.");
        var clashing = await clashes.FindAsync(draft, guests, null, request.Roster, session, cancellationToken);
        var meeting = await convener.CallAsync(draft, guests, request.Roster, session, cancellationToken);
        await session.QuarterlyMeetings.NumberAsync(proposal.Quarter, meeting.Id, cancellationToken);
        await SummaryDrafts.WriteAsync(proposal.Quarter, guests, request, session, cancellationToken);
        await OfficeNotice.TellOthersAsync(
            ProposalWords.CalledNotice(proposal, meeting.Id, sender.Name, guests.Count), $"quarterly-settled:{proposal.Quarter}", request, session, cancellationToken);
        return new Reply(ProposalWords.Called(proposal, meeting.Id, guests.Count, clashing.Select(clash => clash.Person).Distinct().Count()));
    }

    internal static MeetingDraft Draft(QuarterlyMeeting proposal, Request request, CountyClock clock) =>
        new(null, ProposalWords.Title(proposal.Quarter), clock.At(proposal.Day, proposal.Time))
        {
            Type = ActivityType.Other,
            Place = proposal.Place,
            CalledBy = request.Sender.Person.Id,
            Source = request.Source,
            CalledAt = request.Moment,
        };
}
