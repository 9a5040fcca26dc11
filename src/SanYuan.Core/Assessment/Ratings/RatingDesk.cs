using SanYuan.Core.Appointments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Ratings;

/// <summary>Takes what a unit thinks of an appointee's year: of one's own unit, of others than oneself, until the year is settled.</summary>
internal static class RatingDesk
{
    /// <param name="by">The unit a posting is rated by; null where the sender does not speak for one.</param>
    public static async Task<Reply> RateAsync(
        RaterKind rater, CommandWords words, Func<Appointment, Request, UnitId?> by, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (person, unknown) = NameFinder.Person(words.Verbatim("who"), request.Roster);
        if (person is null)
            return unknown!;
        var (year, refusal) = await AssessmentYears.ReadAsync(words, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        if (person.Id == request.Sender.Person.Id)
            return Reply.Refused("own_affair", RatingWords.Self);
        if (Parties.Postings(person.Id, year, request).Select(term => by(term, request)).OfType<UnitId>().FirstOrDefault() is not { Value: > 0 } unit)
            return rater == RaterKind.Unit
                ? Reply.Refused("not_posted_here", RatingWords.NotPosted(person.Name, year))
                : Reply.Refused("not_sent_by_you", RatingWords.NotSent(person.Name, year));
        if (await session.Settlements.FindAsync(year, cancellationToken) is not null)
            return Reply.Refused("settled", AssessmentWords.Settled(year));
        var draft = new RatingDraft(year, person.Id, rater, unit, RatingWords.GradeOf(words.Folded("grade")), words.Verbatim("words"), request.AsChange());
        var before = Rating.Counting(await session.Assessments.RatingsAsync(year, person.Id, cancellationToken)).FirstOrDefault(one => one.Content.Rater == rater && one.Content.By == unit);
        var number = await session.Assessments.RateAsync(draft, cancellationToken);
        return new Reply(RatingWords.Kept(new Rating(number, draft), before, person.Name, request.Roster));
    }
}
