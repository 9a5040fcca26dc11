using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Reading;

/// <summary>「我的考核」: the sender's own score with its lines; also after the last term has ended.</summary>
public sealed partial class MineCommand(AssessmentDesk desk) : IChatCommand
{
    public string Name => "assessment.mine";
    public Roles Audience => IChatCommand.Everybody;
    public string Example => "我的考核";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (year, refusal) = await AssessmentYears.ReadAsync(words, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        var scores = await desk.OneAsync(year, request.Sender.Person.Id, request.Today, request.Roster, session, cancellationToken);
        return scores.Scores is [var own]
            ? new Reply(ScoreWords.Score(own, scores, "您") + ScoreWords.HowToOpen(scores))
            : new Reply(AssessmentWords.NotAssessed("您", year));
    }

    [GeneratedRegex("^(?:看看?)?(?:我的考核|考核我的)[ :,]{0,2}(?:" + AssessmentYears.Form + ")?$")]
    private static partial Regex Words();
}
