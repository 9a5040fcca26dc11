using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;

namespace SanYuan.Core.Findings;

/// <summary>The unit says it has a finding. What was returned or re-opened stays so: the receipt is kept with it.</summary>
internal static class Acknowledging
{
    public static async Task<Reply> AcknowledgeAsync(IReadOnlyList<FindingCase> cases, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var one in cases)
            await session.FindingLife.StepAsync(one, After(one, request), FindingStep.Of(one.Number, FindingStepKind.Acknowledged, request.AsChange()), cancellationToken);
        return new Reply(AcknowledgeWords.Acknowledged(cases.Select(one => After(one, request)).ToList(), request.Today));
    }

    static FindingCase After(FindingCase one, Request request) => one.Status switch
    {
        FindingStatus.Sent => one with { Status = FindingStatus.Acknowledged },
        // Known before the day's message: the days count from now.
        FindingStatus.Open => one with
        {
            Status = FindingStatus.Acknowledged,
            SentAt = request.Moment,
            DueOn = one.Kind == FindingKind.Finding ? request.Roster.Calendar.AddWorkingDays(request.Today, FindingRules.DaysToRectify) : null,
        },
        _ => one,
    };
}

internal static class AcknowledgeWords
{
    public static string Acknowledged(IReadOnlyList<FindingCase> cases, DateOnly today)
    {
        var owed = cases.Where(one => one.DueOn is not null).ToList();
        var due = owed.Count == 0 ? "" : owed.Select(one => one.DueOn).Distinct().ToList() is [{ } only]
            ? $"请在{FindingWords.Due(only, today)}前整改。"
            : $"整改期限：{string.Join('、', owed.Select(one => $"{FindingWords.Name(one)} {FindingWords.Due(one.DueOn!.Value, today)}"))}。";
        var first = owed.Count > 0 ? owed[0] : cases[0];
        return $"好的，{FindingWords.Names(cases)}已签收。{due}\n改好了回「整改{first.Number}：怎么改的」，照片接着发就行。";
    }
}
