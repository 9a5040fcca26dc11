using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>What the office says of a branch.</summary>
/// <param name="Day">Null for one the calendar does not have.</param>
internal sealed record ResultTold(Unit Unit, ResultKind Kind, int Value, DateOnly? Day, string? Reason);

/// <summary>Checks a statement about a branch and adds it.</summary>
internal static class ResultDesk
{
    const int MostStars = 5;

    public static async Task<Reply> TellAsync(ResultTold told, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (Refusal(told, request.Today) is { } refused)
            return refused;
        var (unit, day) = (told.Unit, told.Day!.Value);
        var first = await FirstDayAsync(unit, request, session, cancellationToken);
        if (day < first)
            return Reply.Refused("before_unit", ResultDeskWords.BeforeUnit(unit, first));
        var timeline = new Timeline([.. (await session.Results.OfAsync(unit.Id, cancellationToken)).Where(one => one.Kind == told.Kind)]);
        var before = timeline.At(day);
        if (before == told.Value || (before is null && told.Value == 0))
            return new Reply(ResultDeskWords.Same(told, before is null ? null : timeline.LastStep(day)?.Told.Since));
        await session.Results.AddAsync(Statement(told, day, request), cancellationToken);
        return new Reply(ResultDeskWords.Kept(told, before, day, request.Roster)) { ChangesRoster = true };
    }

    static Reply? Refusal(ResultTold told, DateOnly today)
    {
        if (!UnitScope.IsBranch(told.Unit))
            return Reply.Refused("no_branch", ResultDeskWords.NoBranch(told.Unit));
        if (told is { Kind: ResultKind.Stars, Value: < 1 or > MostStars })
            return Reply.Refused("no_such_rating", ResultDeskWords.NoSuchRating);
        if (told.Kind == ResultKind.SixGood && told.Unit.Kind != UnitKind.TwoNew)
            return Reply.Refused("not_two_new", ResultDeskWords.NotTwoNew(told.Unit));
        if (told.Day is not { } day)
            return Reply.Refused("no_such_day", ResultDeskWords.NoSuchDay);
        if (day > today)
            return Reply.Refused("future", ResultDeskWords.Future);
        if (told.Unit.ClosedOn < day)
            return Reply.Refused("unit_closed", ResultDeskWords.Closed(told.Unit));
        return told is { Value: 0, Reason: null } ? Reply.Refused("no_reason", ResultDeskWords.WhatReason(told)) : null;
    }

    /// <summary>The first day the ledger knows of the unit: it came into the roster, or somebody was appointed there.</summary>
    static async Task<DateOnly> FirstDayAsync(Unit unit, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var known = await session.Results.KnownSinceAsync(unit.Id, cancellationToken) ?? request.Today;
        return request.Roster.AppointmentsAt(unit.Id).Select(term => term.Start).Append(known).Min();
    }

    static UnitResult Statement(ResultTold told, DateOnly day, Request request) => new(told.Unit.Id, told.Kind, told.Value, day, ResultOrigin.Chat)
    {
        Reason = told.Reason,
        ToldBy = request.Sender.Person.Id,
        ToldAt = request.Moment,
        Source = request.Source,
    };
}

internal static class ResultDeskWords
{
    public const string NoSuchRating = "星级是1到5，没有改动。例如「县疾控中心 评为四星」。";
    public const string NoSuchDay = "没有这一天，没有改动。请写成「县疾控中心 星级4 2019-12-01 起」。";
    public const string Future = "日子还没到，没有改动。到了那天再说。";

    public static string NoBranch(Unit unit) => $"{unit.Name}是行业领域，不评星级、六好和场所，没有改动。";

    public static string NotTwoNew(Unit unit) => $"六好是两新组织支部的标准，{unit.Name}是县直单位，没有改动。";

    public static string Closed(Unit unit) => $"{unit.Name}已于{unit.ClosedOn:yyyy年M月d日}撤销，没有改动。";

    public static string BeforeUnit(Unit unit, DateOnly first) => $"台账里{unit.Name}从{first:yyyy年M月d日}才有，没有改动。请核对日期。";

    public static string WhatReason(ResultTold told) => $"取消要写原因，没有改动。例如「{told.Unit.Name} 取消{(told.Kind == ResultKind.SixGood ? "六好" : "场所达标")} 原因：复查没过」。";

    public static string Same(ResultTold told, DateOnly? since) =>
        $"{told.Unit.Name}{ResultWords.Kind(told.Kind)}本来就是「{ResultWords.Value(told.Kind, told.Value)}」{(since is { } day ? $"（{day:yyyy年M月d日}起）" : "")}，没有改动。";

    public static string Kept(ResultTold told, int? before, DateOnly day, RosterSnapshot roster) =>
        $"已记：{told.Unit.Name} {ResultWords.Kind(told.Kind)} {ResultWords.Value(told.Kind, before)} → {ResultWords.Value(told.Kind, told.Value)}（{day:yyyy年M月d日}起，{ResultDetailWords.InPost(told.Unit, day, roster)}）"
        + $"{(told.Reason is { } reason ? $"\n原因：{FindingWords.Short(reason, 60)}" : "")}\n说错了再说一遍对的就行，原来的也留着。看经过回「成效 {told.Unit.Name}」。";
}
