using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Duties.Coverage;

/// <summary>「覆盖」「覆盖 县疾控中心」「覆盖 9月」: required organisational life against what the ledger evidences, of the branches the sender may read about.</summary>
public sealed partial class CoverageCommand : IChatCommand
{
    internal const Roles Readers = Roles.Office | Roles.Administrator | Roles.Leader | Roles.Appointee | Roles.Liaison | Roles.SelectingUnit;

    public string Name => "coverage.show";
    public Roles Audience => Readers;
    public string Example => "覆盖 县疾控中心";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var scope = UnitScope.BranchesOf(request.Sender.Person.Id, request.Sender.Roles, request.Roster, request.Today);
        if (scope.Count == 0)
            return new Reply(CoverageWords.NoBranch);
        if (Day(words, request.Today) is not { } day || day > request.Today)
            return Reply.Refused("no_such_month", CoverageWords.Future);
        if (words.Has("unit"))
        {
            var (unit, refused) = Unit(words.Verbatim("unit"), scope, request);
            if (unit is null)
                return refused!;
            scope = [unit];
        }
        var all = await DutyLedger.OfBranchesAsync(DutyLedger.PeriodsOf(day), scope, request.Today, request.Roster, session, cancellationToken);
        return new Reply(scope is [var one] ? CoverageWords.One(one, all) : CoverageWords.Several(all, scope.Count, request.Roster));
    }

    static (Unit? Unit, Reply? Refused) Unit(string told, IReadOnlyList<Unit> scope, Request request)
    {
        if (Completion.Read(told, request.Roster.Names, request.Moment).Unit is not { } code || request.Roster.UnitByCode(code) is not { } unit || !UnitScope.IsBranch(unit))
            return (null, Reply.Refused("no_such_unit", CoverageWords.UnknownUnit(told)));
        return scope.Any(one => one.Id == unit.Id) ? (unit, null) : (null, Reply.Refused("not_yours", CoverageWords.NotYours(unit)));
    }

    /// <summary>A day of the month asked about; of months without a year the last one that has begun.</summary>
    static DateOnly? Day(CommandWords words, DateOnly today)
    {
        if (!words.Has("month"))
            return today;
        var month = words.Number("month") ?? 0;
        if (month is < 1 or > 12)
            return null;
        var year = words.Number("year") ?? (month > today.Month ? today.Year - 1 : today.Year);
        return year is < 1900 or > 9000 ? null : new DateOnly(year, month, 1);
    }

    [GeneratedRegex("^(?:组织生活)?覆盖(?:率|情况)?(?:[ :](?<unit>[^0-9,。:;\\n]{2,25}?))?(?: ?(?:(?<year>[0-9]{4})年)?(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?)?$")]
    private static partial Regex Words();
}

/// <summary>「预警」: the branches about to miss something.</summary>
public sealed partial class WarningCommand(CountyClock clock) : IChatCommand
{
    public string Name => "coverage.warnings";
    public Roles Audience => CoverageCommand.Readers;
    public string Example => "预警";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var scope = UnitScope.BranchesOf(request.Sender.Person.Id, request.Sender.Roles, request.Roster, request.Today);
        var warnings = await CoverageLedger.WarningsAsync(scope, request.Today, clock, request.Roster, session, cancellationToken);
        return new Reply(warnings.Count == 0 ? CoverageWords.NoWarning : CoverageWords.Warnings(warnings));
    }

    [GeneratedRegex("^预警(?:名单|情况)?$")]
    private static partial Regex Words();
}
