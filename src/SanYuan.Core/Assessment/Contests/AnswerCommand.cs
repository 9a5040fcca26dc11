using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Contests;

/// <summary>「异议2 采纳 说明…」「异议2 采纳 加2 说明…」「异议2 不采纳 说明…」: the office answers a contest, and the appointee is told.</summary>
public sealed partial class AnswerCommand : IChatCommand
{
    /// <summary>How many more an accepted contest may make count.</summary>
    const int MostAdds = 366;

    public string Name => "assessment.answer";
    public Roles Audience => Roles.Office;
    public string Example => "异议2 采纳 会议签到表上有名字";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var number = words.Number("number") ?? 0;
        if (await session.Assessments.ContestAsync(number, cancellationToken) is not { } contest)
            return Reply.Refused("no_such_contest", ContestWords.Unknown(number));
        if (Parties.InYear(contest.Content.Year, request) is { } own)
            return own;
        if (contest.Status != ContestStatus.Open)
            return Reply.Refused("answered", ContestWords.Answered(contest));
        var explanation = words.Verbatim("words");
        if (!explanation.Any(char.IsLetterOrDigit))
            return Reply.Refused("no_words", ContestWords.NoExplanation(contest.Number));
        if (await session.Settlements.FindAsync(contest.Content.Year, cancellationToken) is not null)
            return Reply.Refused("settled", AssessmentWords.Settled(contest.Content.Year));
        var answer = words.Has("not")
            ? new ContestAnswer(ContestStatus.Rejected, 0, explanation, request.AsChange())
            : new ContestAnswer(ContestStatus.Accepted, Math.Clamp(words.Number("adds") ?? 1, 1, MostAdds), explanation, request.AsChange());
        await session.Assessments.AnswerAsync(contest.Number, answer, cancellationToken);
        await session.Outbox.AddAsync(
            new OutboundMessage(contest.Content.Person, OutboundKind.Assessment, ContestWords.ToAppointee(contest, answer), request.Moment, $"assessment-answer:{contest.Number}")
            {
                Why = ContestWords.WhyAppointee(contest),
            },
            request.Moment, cancellationToken);
        return new Reply(ContestWords.Settled(contest, answer, request.Roster.PersonById(contest.Content.Person)?.Name ?? ""));
    }

    [GeneratedRegex("^(?:考核)?异议 ?(?<number>[0-9]{1,9})[ :,]{0,2}(?:(?<not>不采纳|不予采纳|不成立)|采纳|成立)(?:[ :,]{0,2}加(?<adds>[0-9]{1,3})(?:次|条|个)?)?(?:[ :,;。]{1,2}(?:说明[ :,]{0,2})?(?<words>.{0,300}))?$", RegexOptions.Singleline)]
    private static partial Regex Words();
}

/// <summary>「考核异议」: the contests that wait for an answer.</summary>
public sealed partial class ContestListCommand : IChatCommand
{
    public string Name => "assessment.contests";
    public Roles Audience => Roles.Office;
    public string Example => "考核异议";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var before = await session.Assessments.ContestsAsync(request.Today.Year - 1, null, cancellationToken);
        var open = before.Concat(await session.Assessments.ContestsAsync(request.Today.Year, null, cancellationToken)).Where(one => one.Status == ContestStatus.Open).ToList();
        return new Reply(open.Count == 0 ? ContestWords.NoneOpen : ContestWords.Open(open, request.Roster));
    }

    [GeneratedRegex("^考核异议(?:清单|有哪些)?$")]
    private static partial Regex Words();
}
