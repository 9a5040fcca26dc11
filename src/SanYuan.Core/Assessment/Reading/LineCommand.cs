using System.Text.RegularExpressions;
using SanYuan.Core.Appointments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Reading;

/// <summary>「考核明细 3」: what stands behind a line of the sender's own score; 「考核明细 王建国 3」 for the office.</summary>
public sealed partial class LineCommand(AssessmentDesk desk) : IChatCommand
{
    public string Name => "assessment.detail";
    public Roles Audience => IChatCommand.Everybody;
    public string Example => "考核明细 3";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (person, refused) = Whose(words, request);
        if (person is null)
            return refused!;
        var (year, refusal) = await AssessmentYears.ReadAsync(words, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        var scores = await desk.OneAsync(year, person.Id, request.Today, request.Roster, session, cancellationToken);
        var own = person.Id == request.Sender.Person.Id;
        if (scores.Scores is not [var score])
            return new Reply(AssessmentWords.NotAssessed(own ? "您" : person.Name, year));
        var number = words.Number("line") ?? 0;
        if (score.Line(number) is not { } line)
            return Reply.Refused("no_such_line", DetailWords.NoSuchLine(number, score));
        var shown = DetailWords.Shown(line);
        var behind = await ProofTexts.ReadAsync(shown, request, session, cancellationToken);
        return new Reply(DetailWords.Line(line, shown, behind, scores, own ? "" : person.Name));
    }

    /// <summary>The sender; somebody else for the office alone.</summary>
    static (Person? Person, Reply? Refusal) Whose(CommandWords words, Request request)
    {
        var (sender, told) = (request.Sender.Person, words.Verbatim("who"));
        if (told.Length == 0 || told == sender.Code)
            return (sender, null);
        if (request.Sender.Roles.HasFlag(Roles.Office))
            return NameFinder.Person(told, request.Roster);
        return told == sender.Name ? (sender, null) : (null, Reply.Refused("not_yours", DetailWords.NotYours));
    }

    [GeneratedRegex("^考核明细[ :,]{0,2}(?:" + AssessmentYears.Form + "[ ,]{1,2})?(?:(?<who>(?!第)" + Forms.Name + ")[ ,]{1,2})?(?:" + AssessmentYears.Form + "[ ,]{1,2})?(?:第)?(?<line>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:条|项)?$")]
    private static partial Regex Words();
}
