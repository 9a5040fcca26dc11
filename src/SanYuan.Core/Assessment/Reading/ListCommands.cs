using System.Text.RegularExpressions;
using SanYuan.Core.Assessment.Settlements;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Core.Assessment.Reading;

/// <summary>「考核名单」「考核名单 特派员 第2页」: everybody's score, ranked within each role.</summary>
public sealed partial class AssessmentListCommand(AssessmentDesk desk) : ILongCommand
{
    public string Name => "assessment.list";
    public Roles Audience => Roles.Office;
    public string Example => "考核名单";
    public Regex Form => Words();

    public async Task<Remainder> PrepareAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        ILongCommand.Say(await SayAsync(words, request, session, cancellationToken));

    async Task<Reply> SayAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (year, refusal) = await AssessmentYears.ReadAsync(words, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        var scores = await desk.AllAsync(year, request.Today, request.Roster, session, cancellationToken);
        if (scores.Scores.Count == 0)
            return Reply.Refused("no_data", AssessmentWords.NoData(year));
        if (!words.Has("role"))
            return new Reply(ScoreWords.Summary(scores, request.Roster));
        var role = RosterWords.AppointeeRoles[words.Folded("role")];
        var page = words.Number("page") ?? 1;
        var ranked = Ranking.ByRole(scores.Scores).FirstOrDefault(one => one.Role == role).Ranked ?? [];
        return ranked.Count <= (page - 1L) * ScoreWords.PageSize || page < 1
            ? new Reply(ScoreWords.NoPage(role))
            : new Reply(ScoreWords.Page(scores, role, ranked, page, request.Roster));
    }

    [GeneratedRegex("^考核(?:名单|排名)[ :,]{0,2}(?:" + AssessmentYears.Form + ")?[ ,]{0,2}(?<role>特派员|指导员|监督员)?(?:[ ,]{0,2}第(?<page>[0-9]{1,4})页)?$")]
    private static partial Regex Words();
}

/// <summary>「考核差异 2019」: whose settled score the ledger would tell otherwise today.</summary>
public sealed partial class DifferencesCommand(AssessmentDesk desk) : ILongCommand
{
    public string Name => "assessment.differences";
    public Roles Audience => Roles.Office;
    public string Example => "考核差异 2019";
    public Regex Form => Words();

    public async Task<Remainder> PrepareAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        ILongCommand.Say(await SayAsync(words, request, session, cancellationToken));

    async Task<Reply> SayAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (year, refusal) = await AssessmentYears.ReadAsync(words, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        var scores = await desk.AllAsync(year, request.Today, request.Roster, session, cancellationToken);
        if (scores.Settled is not { } settled)
            return Reply.Refused("not_settled", ScoreWords.NotSettled(year));
        var now = (await desk.DeriveAsync(year, settled.Book, SettledDay.Of(settled, request), request.Roster, session, cancellationToken)).ToDictionary(score => score.Person);
        var changed = scores.Scores.Select(score => (Settled: score, Now: now.GetValueOrDefault(score.Person))).Where(one => one.Now?.Total != one.Settled.Total).ToList();
        return new Reply(ScoreWords.Differences(year, changed, request.Roster));
    }

    [GeneratedRegex("^考核差异[ :,]{0,2}(?:" + AssessmentYears.Form + ")?$")]
    private static partial Regex Words();
}
