using SanYuan.Core.Attachments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>The unit tells how findings were put right; those who may verify are told (mechanism 8).</summary>
internal static class Rectification
{
    static readonly Why Why = new("单位报了整改，要由报告人、整改人以外的人核实后才销号。", "您是该行业监督员、该单位三员或党建办。");

    /// <summary>All of them, or none. A repeated one stands for the number that carries it.</summary>
    public static async Task<Reply> RectifyAsync(IReadOnlyList<long> numbers, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (cases, refusal) = await FindingLookup.CarriedAsync(numbers, Check, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        var owed = cases.Where(one => one.IsOwed).ToList();
        return owed.Count == 0 ? new Reply(RectifyWords.Nothing(cases)) : await DoAsync(owed, request, session, cancellationToken);
    }

    static Reply? Check(FindingCase one, Request request) => !FindingAccess.SpeaksFor(one.Unit, request)
        ? Reply.Refused("not_yours", FindingLookupWords.NotYours(one.Number))
        : one.Status == FindingStatus.Withdrawn ? Reply.Refused("withdrawn", FindingLookupWords.Over(one)) : null;

    static async Task<Reply> DoAsync(List<FindingCase> owed, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var made = request.AsChange();
        var done = owed.Select(one => one with { Status = FindingStatus.Rectified, RectifiedBy = made.By, RectifiedAt = made.At, SentAt = one.SentAt ?? made.At }).ToList();
        foreach (var (before, after) in owed.Zip(done))
            await session.FindingLife.StepAsync(before, after, FindingStep.Of(before.Number, FindingStepKind.Rectified, made) with { Words = request.Message.Text }, cancellationToken);
        var steps = await session.FindingLife.LastRectifiedAsync(made.By, made.At, made.At, cancellationToken);
        var photos = await AttachmentDesk.AttachRecentAsync(made.By, made.At, steps, session, cancellationToken);
        foreach (var one in done)
            await TellAsync(one, steps.Single(step => step.Finding == one.Number), photos, request, session, cancellationToken);
        return new Reply(RectifyWords.Rectified(done, photos));
    }

    static async Task TellAsync(FindingCase one, FindingStep step, string photos, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var text = RectifyWords.Tell(one, request.Message.Text, photos, request.Roster);
        foreach (var person in FindingAccess.Verifiers(one, request.Roster, request.Today))
        {
            var message = new OutboundMessage(person.Id, OutboundKind.Finding, text, request.Moment, $"finding-rectified:{one.Number}:{step.Sequence}:{person.Id.Value}") { Why = Why };
            await session.Outbox.AddAsync(message, request.Moment, cancellationToken);
        }
    }
}

internal static class RectifyWords
{
    const int MostListed = 6;

    /// <summary>UTF-16 units of the finding and of the unit's words in a notice.</summary>
    const int MostFinding = 200;
    const int MostWords = 200;

    public const string NoneOpen = "没有等贵单位整改的问题，没有记。回复「问题」可以看。";

    public static string Rectified(IReadOnlyList<FindingCase> done, string photos) =>
        $"已记整改：{FindingWords.Names(done)}{(photos.Length > 0 ? $"，{photos}" : "")}。\n已请人核实，核实后销号。有照片十分钟内接着发就行。";

    public static string Nothing(IReadOnlyList<FindingCase> cases) =>
        $"{string.Join('；', cases.Select(one => $"{FindingWords.Name(one)}：{FindingWords.State(one)}"))}。不用再报。";

    public static string Tell(FindingCase one, string words, string photos, RosterSnapshot roster) =>
        $"{FindingWords.Unit(one.Unit, roster)}报{FindingWords.Name(one)}已整改，请核实\n原话：{FindingWords.Short(one.Text, MostFinding)}\n整改：{FindingWords.Short(words, MostWords)}{(photos.Length > 0 ? $"（{photos}）" : "")}\n"
        + $"属实回「核实{one.Number}」；没改到位回「退回{one.Number} 原因」。";

    public static string Which(IReadOnlyList<FindingCase> open, DateOnly today, RosterSnapshot roster, bool severalUnits) =>
        $"是哪一条整改好了？\n{string.Join('\n', open.Take(MostListed).Select(one => FindingWords.Line(one, today, roster, severalUnits)))}{(open.Count > MostListed ? $"\n等{open.Count}条" : "")}\n请带编号再说一次，例如「整改{open[0].Number}：怎么改的」。";
}
