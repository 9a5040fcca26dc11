using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「自荐 到县疾控中心任特派员」: anybody of the roster enters themself (个人报名, mechanism 2).</summary>
public sealed partial class NominateSelfCommand : IChatCommand
{
    public string Name => "candidate.nominate_self";

    public Roles Audience => IChatCommand.Everybody;

    public string Example => "自荐 到县疾控中心任特派员";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (unit, role, refusal) = NameFinder.Post(words.Verbatim("unit"), words.Folded("role") + words.Folded("other"), request);
        if (unit is null)
            return refusal!;
        var draft = new CandidateDraft(request.Sender.Person.Id, role, unit.Id, CandidateWays.SelfNominated) { Entered = request.AsChange() };
        var (candidate, twice) = await CandidateEntry.AddAsync(draft, request, session, cancellationToken);
        return twice ?? new Reply(CandidateWords.Nominated(candidate!, request.Roster));
    }

    [GeneratedRegex("^自荐[\\s:,]*(?:到|去|赴)\\s*(?<unit>" + Forms.Unit + ")\\s*(?:,?\\s*(?:担任|任|当)\\s*(?:(?:党建)?(?<role>" + Forms.Role + ")|(?<other>[^\\s,。;]{1,8})))?$")]
    private static partial Regex Pattern();
}
