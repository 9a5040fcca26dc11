using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「推荐人选 张三 到 县疾控中心 任特派员」: the office enters anybody, a selecting unit its own people (mechanism 1).</summary>
public sealed partial class RecommendCommand : IChatCommand
{
    public string Name => "candidate.recommend";

    public Roles Audience => Roles.Office | Roles.SelectingUnit;

    public string Example => "推荐人选 张三 到 县疾控中心 任特派员";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (person, unknown) = NameFinder.Person(words.Verbatim("who"), request.Roster);
        if (person is null)
            return unknown!;
        var isOffice = request.Sender.Roles.HasFlag(Roles.Office);
        if (!isOffice && !AppointmentNotices.Owns(request.Sender.Person, person.WorkUnitCode))
            return Reply.Refused("not_own_people", CandidateWords.NotOwnPeople);
        var (unit, role, refusal) = NameFinder.Post(words.Verbatim("unit"), words.Folded("role") + words.Folded("other"), request);
        if (unit is null)
            return refusal!;
        var draft = new CandidateDraft(person.Id, role, unit.Id, words.Has("way") ? words.Folded("way") : CandidateWays.Recommended)
        {
            SelectingUnit = isOffice ? null : OwnUnit(person, request.Roster),
            Entered = request.AsChange(),
        };
        var (candidate, twice) = await CandidateEntry.AddAsync(draft, request, session, cancellationToken);
        return twice ?? new Reply(CandidateWords.Entered(candidate!, request.Roster));
    }

    static UnitId? OwnUnit(Person person, RosterSnapshot roster) => person.WorkUnitCode is { } code ? roster.UnitByCode(code)?.Id : null;

    [GeneratedRegex("^推荐人选[\\s:]*(?<who>" + Forms.Name + ")\\s*(?:到|去|赴)\\s*(?<unit>" + Forms.Unit + ")\\s*(?:,?\\s*(?:担任|任|当)\\s*(?:(?:党建)?(?<role>" + Forms.Role + ")|(?<other>[^\\s,。;]{1,8})))?(?:[\\s,(]*(?<way>个人报名|组织推荐|统一派驻|社会招聘)\\)?)?$")]
    private static partial Regex Pattern();
}
