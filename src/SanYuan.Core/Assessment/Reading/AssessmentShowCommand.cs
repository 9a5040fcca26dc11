using System.Text.RegularExpressions;
using SanYuan.Core.Appointments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Reading;

/// <summary>「考核 王建国」: the office reads anybody's score, and of a settled year what has changed since.</summary>
public sealed partial class AssessmentShowCommand(AssessmentDesk desk) : IChatCommand
{
    public string Name => "assessment.show";
    public Roles Audience => Roles.Office;
    public string Example => "考核 王建国";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (person, unknown) = NameFinder.Person(words.Verbatim("who"), request.Roster);
        if (person is null)
            return unknown!;
        var (year, refusal) = await AssessmentYears.ReadAsync(words, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        var scores = await desk.OneAsync(year, person.Id, request.Today, request.Roster, session, cancellationToken);
        if (scores.Scores is not [var score])
            return new Reply(AssessmentWords.NotAssessed(person.Name, year));
        var text = ScoreWords.Score(score, scores, person.Name);
        if (scores.Settled is not { } settled)
            return new Reply($"{text}\n看依据：「考核明细 {person.Name} 1」");
        var now = await desk.DeriveAsync(year, person.Id, settled.Book, Settlements.SettledDay.Of(settled, request), request.Roster, session, cancellationToken);
        return new Reply(now is not null && now.Total != score.Total ? text + ScoreWords.Difference(now) : text);
    }

    [GeneratedRegex("^考核[ :,]{1,2}(?:" + AssessmentYears.Form + " ?)?(?<who>" + Forms.Name + ")(?: ?" + AssessmentYears.Form + ")?$")]
    private static partial Regex Words();
}
