using System.Text.RegularExpressions;
using SanYuan.Core.Appointments;
using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>「成效」「成效 2019年」「成效 10月」: the figures of a period, of the branches the sender may read about.</summary>
public sealed partial class ShowResultsCommand(CountyClock clock) : IChatCommand
{
    public string Name => "result.show";
    public Roles Audience => ResultScope.Readers;
    public string Example => "成效 10月";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (ResultPeriods.Read(words, request.Today) is not { } period)
            return Reply.Refused("no_such_period", ResultWords.NoSuchPeriod);
        var scope = await ResultScope.OfAsync(request, session, cancellationToken);
        return scope.Branches.Count == 0
            ? new Reply(ResultWords.NoBranch)
            : new Reply(ResultWords.Sheet(await ResultSheet.ReadAsync(period, scope, request.Today, clock, request.Roster, session, cancellationToken), request.Today));
    }

    [GeneratedRegex("^(?:工作)?成效(?:情况)?(?:[ :]*" + ResultPeriods.Form + ")?(?:的?情况)?$")]
    private static partial Regex Words();
}

/// <summary>「成效明细 2」「成效明细 2 10月 第2页」: what is behind a figure.</summary>
public sealed partial class ResultDetailsCommand(CountyClock clock) : IChatCommand
{
    public string Name => "result.details";
    public Roles Audience => ResultScope.Readers;
    public string Example => "成效明细 2";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (words.Number("number") is not { } number || !Enum.IsDefined((ResultFigure)number))
            return Reply.Refused("no_such_figure", ResultDetailWords.NoSuchFigure);
        if (ResultPeriods.Read(words, request.Today) is not { } period)
            return Reply.Refused("no_such_period", ResultWords.NoSuchPeriod);
        var page = words.Has("page") ? words.Number("page") ?? 0 : 1;
        if (page is < 1 or > ResultDetails.MostPages)
            return Reply.Refused("no_such_page", ResultDetailWords.NoSuchPage);
        var scope = await ResultScope.OfAsync(request, session, cancellationToken);
        var sheet = await ResultSheet.ReadAsync(period, scope, request.Today, clock, request.Roster, session, cancellationToken);
        var lines = await ResultDetails.ReadAsync((ResultFigure)number, page, sheet, scope, request, session, cancellationToken);
        return new Reply(ResultDetailWords.Page((ResultFigure)number, sheet, page, lines));
    }

    [GeneratedRegex("^成效明细[ :]*第?(?<number>[0-9]{1,9}|[一二三四五六七八九十])项?(?:[ ,:]+" + ResultPeriods.Form + ")?(?:[ ,:]+第?(?<page>[0-9]{1,9})页)?$")]
    private static partial Regex Words();
}

/// <summary>「成效 县疾控中心」: one branch over time, with who was posted there.</summary>
public sealed partial class UnitResultsCommand(CountyClock clock) : IChatCommand
{
    public string Name => "result.unit";
    public Roles Audience => ResultScope.Readers;
    public string Example => "成效 县疾控中心";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (unit, refusal) = NameFinder.Unit(words.Verbatim("unit"), request);
        if (unit is null)
            return refusal;
        var scope = await ResultScope.OfAsync(request, session, cancellationToken);
        if (scope.Branches.All(branch => branch.Id != unit.Id))
            return Reply.Refused("not_yours", ResultWords.NotYours(unit));
        var days = ResultSheet.DaysOf(DutyPeriod.Of(DutyCadence.Year, request.Today), request.Today, clock);
        var history = new UnitHistory(unit, (await session.Results.OfAsync(unit.Id, cancellationToken)).ToLookup(one => one.Kind))
        {
            Life = (await session.ResultFigures.LifeAsync(days, cancellationToken)).FirstOrDefault(one => one.Unit == unit.Id),
            Findings = await session.ResultFigures.FindingsAsync(days, scope.Findings, unit.Id, cancellationToken),
            Supports = (await session.Supports.OfAsync([unit.Id], UnitHistoryWords.MostSupports, cancellationToken)).Newest,
        };
        return new Reply(UnitHistoryWords.Say(history, request.Today, request.Roster));
    }

    [GeneratedRegex("^成效[ :]+(?<unit>[^,。:;\\n]{2,64})$")]
    private static partial Regex Words();
}
