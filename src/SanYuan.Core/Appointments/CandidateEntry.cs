using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;

namespace SanYuan.Core.Appointments;

/// <summary>Enters a candidate once, and tells the office.</summary>
internal static class CandidateEntry
{
    public static async Task<(Candidate? Candidate, Reply? Refusal)> AddAsync(CandidateDraft draft, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var before = (await session.Candidates.OpenAsync(cancellationToken))
            .FirstOrDefault(one => one.Content.Person == draft.Person && one.Content.Role == draft.Role && one.Content.Unit == draft.Unit);
        if (before is not null)
            return (null, Reply.Refused("entered_before", CandidateWords.EnteredBefore(before, request.Roster)));
        var candidate = new Candidate(await session.Candidates.AddAsync(draft, cancellationToken), draft, CandidateStatus.Open, []);
        await AppointmentNotices.TellAsync(
            AppointmentNotices.Office(request.Roster), CandidateWords.ToOffice(candidate, request.Sender.Person.Name, request.Roster),
            $"candidate:{candidate.Number}", request, session, cancellationToken);
        return (candidate, null);
    }

    /// <summary>The open candidate of this number.</summary>
    public static async Task<(Candidate? Candidate, Reply? Refusal)> FindOpenAsync(int? number, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (number is not { } known || await session.Candidates.FindAsync(known, cancellationToken) is not { } candidate)
            return (null, Reply.Refused("unknown_candidate", CandidateWords.Unknown(number ?? 0)));
        return candidate.Status == CandidateStatus.Open ? (candidate, null) : (null, Reply.Refused("candidate_closed", CandidateWords.Closed(candidate)));
    }
}
