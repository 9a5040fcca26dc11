using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>Somebody else than who reported and who put right sees to it that it is so.</summary>
internal static class Verification
{
    static readonly Why Why = new("整改要由报告人、整改人以外的人核实：属实销号，不属实退回。", "您是报告人或该单位联络员。");

    public static Reply? Check(FindingCase one, Request request)
    {
        var sender = request.Sender.Person.Id;
        if (sender == one.Appointee || sender == one.ToldBy || sender == one.RectifiedBy)
            return Reply.Refused("own_work", VerifyWords.OwnWork(one));
        if (!FindingAccess.MayVerify(one, request))
            return Reply.Refused("not_yours", FindingLookupWords.NotYours(one.Number));
        return one.Status == FindingStatus.Rectified ? null : Reply.Refused("not_rectified", VerifyWords.NotRectified(one));
    }

    public static async Task<Reply> VerifyAsync(IReadOnlyList<FindingCase> cases, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var one in cases)
        {
            var step = FindingStep.Of(one.Number, FindingStepKind.Verified, request.AsChange()) with { Words = request.Message.Text };
            await session.FindingLife.StepAsync(one, one with { Status = FindingStatus.Verified, ClosedAt = request.Moment }, step, cancellationToken);
            var repeated = await session.FindingLife.RepeatingAsync(one.Number, cancellationToken);
            await TellAsync(one, [.. Hearers(one, request), await FindingOwner.NowAsync(one, request.Today, request.Roster, session, cancellationToken), .. repeated.Select(other => other.Appointee)], VerifyWords.TellVerified(one, request), "finding-verified", request, session, cancellationToken);
        }
        return new Reply(VerifyWords.Verified(cases));
    }

    public static async Task<Reply> ReturnAsync(IReadOnlyList<FindingCase> cases, string reason, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var due = request.Roster.Calendar.AddWorkingDays(request.Today, FindingRules.DaysAfterReturn);
        foreach (var one in cases)
        {
            var day = one.Kind == FindingKind.Finding ? due : one.DueOn;
            var step = FindingStep.Of(one.Number, FindingStepKind.Returned, request.AsChange()) with { Words = reason, DueOn = day };
            await session.FindingLife.StepAsync(one, one with { Status = FindingStatus.Returned, DueOn = day }, step, cancellationToken);
            var liaisons = request.Roster.LiaisonsOf(one.Unit).Select(person => person.Id);
            await TellAsync(one, [.. liaisons], VerifyWords.TellReturned(one, reason, due, request), "finding-returned", request, session, cancellationToken);
        }
        return new Reply(VerifyWords.Returned(cases, due, request.Today));
    }

    static IEnumerable<PersonId> Hearers(FindingCase one, Request request) =>
        request.Roster.LiaisonsOf(one.Unit).Select(person => person.Id).Append(one.Appointee).Append(one.ToldBy);

    static async Task TellAsync(FindingCase one, IReadOnlyList<PersonId> hearers, string text, string key, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        // Whoever has left since hears nothing more.
        foreach (var person in hearers.Distinct().Where(person => person != request.Sender.Person.Id && request.Roster.RolesOf(person, request.Today) != Roles.None))
        {
            var message = new OutboundMessage(person, OutboundKind.Finding, text, request.Moment, $"{key}:{one.Number}:{request.Source.Channel}:{request.Source.MessageId}:{person.Value}") { Why = Why };
            await session.Outbox.AddAsync(message, request.Moment, cancellationToken);
        }
    }
}

internal static class VerifyWords
{
    const int MostReason = 300;

    public static string OwnWork(FindingCase one) => $"{FindingWords.Name(one)}是您自己报告或整改的，要由别人核实，没有改动。";

    public static string NotRectified(FindingCase one) => $"{FindingWords.Name(one)}现在是「{FindingWords.State(one)}」，还不能核实，没有改动。";

    public static string WhatReason(long number) => $"退回要写原因，没有改动。例如「退回{number} 签名表还是空的」。";

    public static string Verified(IReadOnlyList<FindingCase> cases) => $"好的，{FindingWords.Names(cases)}已核实销号，已告知报告人和单位联络员。";

    public static string Returned(IReadOnlyList<FindingCase> cases, DateOnly due, DateOnly today) => $"好的，{FindingWords.Names(cases)}已退回单位，请{FindingWords.Due(due, today)}前改好，已告知联络员。";

    public static string TellVerified(FindingCase one, Request request) =>
        $"{FindingWords.Unit(one.Unit, request.Roster)}的{FindingWords.Name(one)}已由{request.Sender.Person.Name}核实销号：{FindingWords.Gist(one.Text)}";

    public static string TellReturned(FindingCase one, string reason, DateOnly due, Request request) =>
        $"{FindingWords.Name(one)}核实没通过，请{FindingWords.Due(due, request.Today)}前再改：{FindingWords.Gist(one.Text)}\n原因（{request.Sender.Person.Name}）：{FindingWords.Short(reason, MostReason)}\n改好了回「整改{one.Number}：怎么改的」。";
}
