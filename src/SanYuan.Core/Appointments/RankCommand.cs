using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「推荐 县疾控中心 特派员」: who may be proposed for a post, the most fitting first; where nobody was entered, who might be.</summary>
public sealed partial class RankCommand : IChatCommand
{
    public string Name => "candidate.rank";

    public Roles Audience => Roles.Office;

    public string Example => "推荐 县疾控中心 特派员";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (unit, role, refusal) = NameFinder.Post(words.Verbatim("unit"), words.Folded("role"), request);
        if (unit is null)
            return refusal!;
        var entered = (await session.Candidates.OpenAsync(cancellationToken)).Where(one => one.Content.Role == role).ToList();
        var whole = entered.Where(one => one.MeetsAll).ToList();
        var people = entered.Count > 0
            ? whole.Select(one => (request.Roster.PersonById(one.Content.Person)!, (Candidate?)one))
            : Idle(request).Select(person => (person, (Candidate?)null));
        var lines = Ranking.Of(unit, people, request.Roster).DistinctBy(one => one.Person.Id).Take(AppointmentWords.MostShown)
            .Select((one, place) => CandidateWords.Line(place + 1, one.Person.Name, one.Candidate?.Number, one.Reason)).ToList();
        return new Reply(CandidateWords.Ranked(unit, role, lines, entered.Count - whole.Count));
    }

    /// <summary>Those without a lasting identity of their own and without an appointment.</summary>
    static IEnumerable<Person> Idle(Request request) => request.Roster.People
        .Where(person => person.Identities == Roles.None && request.Roster.AppointmentsOf(person.Id).All(term => term.End < request.Today));

    [GeneratedRegex("^推荐\\s*(?!人选)(?<unit>" + Forms.Unit + ")\\s*的?(?:党建)?(?<role>" + Forms.Role + ")(?:人选)?$")]
    private static partial Regex Pattern();
}
