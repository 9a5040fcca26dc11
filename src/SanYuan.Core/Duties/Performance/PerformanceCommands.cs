using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Performance;

/// <summary>「职责情况」: how many duties are done, owed, late or excused, by role.</summary>
public sealed partial class PerformanceCommand : IChatCommand
{
    public string Name => "duty.state";
    public Roles Audience => PerformanceScope.Readers;
    public string Example => "职责情况";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var all = await DutyLedger.OfPeopleAsync(DutyLedger.PeriodsOf(request.Today), request.Today, request.Roster, session, cancellationToken);
        return new Reply(PerformanceWords.State(PerformanceScope.Of(all, request), request.Today));
    }

    [GeneratedRegex("^(?:职责|履职)情况$")]
    private static partial Regex Words();
}

/// <summary>「未履职」: what is late, of the periods that were over last.</summary>
public sealed partial class LateCommand : IChatCommand
{
    public string Name => "duty.late";
    public Roles Audience => PerformanceScope.Readers;
    public string Example => "未履职";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var periods = DutyLedger.PeriodsOf(request.Today);
        var all = await DutyLedger.OfPeopleAsync([.. periods, .. periods.Select(one => one.Previous)], request.Today, request.Roster, session, cancellationToken);
        return new Reply(PerformanceWords.Late([.. PerformanceScope.Of(all, request).Where(one => one.State == DutyState.Late)], request.Roster));
    }

    [GeneratedRegex("^未履职(?:的?(?:名单|人员|三员|有谁))?$")]
    private static partial Regex Words();
}

/// <summary>The county for office, administrators and leaders; its own people for a selecting unit.</summary>
internal static class PerformanceScope
{
    public const Roles Readers = Roles.Office | Roles.Administrator | Roles.Leader | Roles.SelectingUnit;

    public static IReadOnlyList<Obligation> Of(IReadOnlyList<Obligation> all, Request request) => UnitScope.IsWhole(request.Sender.Roles)
        ? all
        : [.. all.Where(one => UnitScope.IsSentBy(request.Sender.Person, one.SelectingUnit, request.Roster))];
}
