using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Findings;

/// <summary>
/// 「转财政局：支委会漏开两次，建议按月排好计划」: findings and suggestions told to a unit (mechanism 8). They belong to no entry, so that neither withdrawing nor
/// counting a day's work touches them; 「撤销」 right after, or 「撤回问题12」, takes them back.
/// </summary>
public sealed class FeedbackHandler : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Feedback] = Roles.Appointee };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var told = request.Interpretation.Statements.Where(said => said.Findings.Count + said.Suggestions.Count > 0).ToList();
        if (told.Count == 0)
            return new Reply(FeedbackWords.WhatFinding);
        if (told.Any(said => UnitOf(said, request) is null))
            return new Reply(FeedbackWords.WhichUnit(told.SelectMany(said => said.Doubts).SelectMany(doubt => doubt.Candidates).Select(code => request.Roster.UnitByCode(code)?.Name).OfType<string>().Distinct().ToList()));
        var replies = new List<string>();
        foreach (var said in told)
            replies.Add(await TellAsync(said, UnitOf(said, request)!, request, session, cancellationToken));
        return new Reply(string.Join('\n', replies));
    }

    static async Task<string> TellAsync(Statement said, Unit unit, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var isUrgent = FindingArrivals.IsUrgent(said.Supervision?.Value, request.Sender.Roles);
        var numbers = new List<long>();
        foreach (var (kind, text) in said.Findings.Select(one => (FindingKind.Finding, one.Value)).Concat(said.Suggestions.Select(one => (FindingKind.Suggestion, one.Value))))
            numbers.Add(await session.Findings.TellAsync(new FeedbackDraft(unit.Id, kind, text, request.Today, request.AsChange()) { IsUrgent = isUrgent }, cancellationToken));
        await FindingArrivals.TakeAsync(numbers, request.Moment, request.Roster, session, cancellationToken);
        return FeedbackWords.Told(unit, await session.FindingLife.FindAsync(numbers, cancellationToken), request.Roster);
    }

    static Unit? UnitOf(Statement said, Request request) => said switch
    {
        { Unit: { } told } => request.Roster.UnitByCode(told.Value),
        { Doubts: [_, ..] } => null,
        _ => request.Roster.HomeUnit(request.Sender.Person.Id, request.Today),
    };
}

internal static class FeedbackWords
{
    const int MostUnits = 5;

    public const string WhatFinding = "没看出要反馈的问题或建议，没有送出。请写明，例如「转县疾控中心：会议记录不规范，建议建立台账」。";

    public static string WhichUnit(IReadOnlyList<string> candidates) => candidates.Count == 0
        ? "没看出反馈给哪个单位，没有送出。请带上单位全称再发一次。"
        : $"这个叫法有几个单位：{string.Join('、', candidates.Take(MostUnits))}，没有送出。请写全称再发一次。";

    public static string Told(Unit unit, IReadOnlyList<FindingCase> cases, RosterSnapshot roster)
    {
        var again = cases.Where(one => one.Repeats is not null).Select(one => $"{FindingWords.Name(one)}和问题{one.Repeats}说的是一件事，已并在一起").ToList();
        var how = !roster.LiaisonsOf(unit.Id).Any() ? $"{unit.Name}还没有联络员，先记下，党建办会看到。"
            : cases.All(one => one.SentAt is not null) ? "已送到单位联络员。" : "随当天（或下一个工作日）的汇总送到单位联络员。";
        return $"已记，反馈给{unit.Name}（原话）：{FindingWords.Names(cases)}\n{how}{(again.Count > 0 ? $"\n{string.Join('；', again)}。" : "")}\n要收回回「撤回{FindingWords.Name(cases[0])}」。";
    }
}
