using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Chasing;

/// <summary>「未报告」「未报告 9月」: who has no entry of this month, or of the period told.</summary>
public sealed partial class UnreportedCommand(CountyClock clock) : IChatCommand
{
    public string Name => "report.missing";
    public Roles Audience => Roles.Office | Roles.Leader;
    public string Example => "未报告 上周";
    public Regex Form => Words();

    public Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        StandingReply.OfAsync(words, request, clock, ChaseWords.Unreported, session, cancellationToken);

    [GeneratedRegex("^(?:看|查看|列出)?(?<period>" + StandingReply.Period + ")?(?:谁)?(?:未报告|没报告|还没报告|没有报告|未报|没报)(?:的?(?:名单|人员|三员|有谁|人))?(?:[ :]+(?<what>[^,。;\\n]{1,12}))?$")]
    private static partial Regex Words();
}

/// <summary>「排名」「排名 三季度」: by the number of entries; for the office alone, because a rank says little of work.</summary>
public sealed partial class RankingCommand(CountyClock clock) : IChatCommand
{
    public string Name => "report.ranking";
    public Roles Audience => Roles.Office;
    public string Example => "排名 三季度";
    public Regex Form => Words();

    public Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        StandingReply.OfAsync(words, request, clock, ChaseWords.Ranking, session, cancellationToken);

    [GeneratedRegex("^(?:看|查看)?(?<period>" + StandingReply.Period + ")?(?:的)?(?:报告|活动)?排名(?:[ :]+(?<what>[^,。;\\n]{1,12}))?$")]
    private static partial Regex Words();
}

/// <summary>Reads the period of such a question, and how everybody stands in it.</summary>
internal static class StandingReply
{
    /// <summary>A period before the word itself: 9月排名.</summary>
    public const string Period = "[本这上今去0-9一二三四第][^,。;\\n ]{0,7}[月周年度期日天]份?";

    public static async Task<Reply?> OfAsync(
        CommandWords words, Request request, CountyClock clock, Func<Digests.Period, IReadOnlyList<Standing>, string> say, ILedgerSession session, CancellationToken cancellationToken)
    {
        var told = words.Has("what") ? words.Folded("what") : words.Folded("period");
        var period = told.Length == 0 ? Digests.Period.Of(PeriodKind.Month, request.Today) : PeriodPhrase.Read(told, request.Today).Period;
        if (period is null)
            return Reply.Refused("no_such_period", DigestWords.UnknownPeriod);
        if (await new DigestDesk(clock).MissingAsync(period, session, cancellationToken) is { } missing)
            return Reply.Refused("no_data", missing);
        return new Reply(say(period, await Standing.ReadAsync(period, clock, request.Roster, session, cancellationToken)));
    }
}
