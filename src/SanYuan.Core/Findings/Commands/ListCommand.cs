using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings.Commands;

/// <summary>「问题」「未整改问题列一下」: the open findings the sender may see.</summary>
public sealed partial class ListCommand : IChatCommand
{
    public string Name => "finding.list";

    public Roles Audience => FindingAccess.Readers;

    public string Example => "问题";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var scope = await FindingAccess.ScopeAsync(request, session, cancellationToken);
        var open = (await session.FindingLife.UnsettledAsync(scope, cancellationToken)).Where(one => one.Kind == FindingKind.Finding).ToList();
        var withUnit = scope.All || scope.People.Count > 0 || scope.Units.Count > 1;
        return new Reply(open.Count == 0 ? ListWords.None : ListWords.Open(open, request.Today, request.Roster, withUnit));
    }

    [GeneratedRegex("^(看一下|看看|查看|列一下|列出)?(我的|我们的|单位的|本单位的)?(未整改|没整改|待整改|还没整改|未销号|没销号)?(的)?问题(清单|列表|台账|有哪些|还有哪些|列一下|列出来)?$")]
    private static partial Regex Words();
}

internal static class ListWords
{
    /// <summary>A chat message holds 2048 bytes.</summary>
    const int MostShown = 8;

    public const string None = "没有还没销号的问题。";

    /// <summary>Overdue first, then by the last day.</summary>
    public static string Open(IReadOnlyList<FindingCase> open, DateOnly today, RosterSnapshot roster, bool withUnit)
    {
        var lines = open.OrderBy(one => one.IsOwed ? one.DueOn ?? DateOnly.MaxValue : DateOnly.MaxValue).ThenBy(one => one.Number).Take(MostShown)
            .Select(one => FindingWords.Line(one, today, roster, withUnit));
        var overdue = open.Count(one => one.IsOverdueOn(today));
        return $"没销号的问题{open.Count}条{(overdue > 0 ? $"，超期{overdue}条" : "")}{(open.Count > MostShown ? $"（列{MostShown}条）" : "")}\n{string.Join('\n', lines)}\n看一条的经过回「问题{open[0].Number}」。";
    }
}
