using System.Text.RegularExpressions;
using SanYuan.Core.Appointments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Contests;

/// <summary>「考核有异议 3 那天我到会了」: an appointee says that a line of their own score is not right; the office is told once.</summary>
public sealed partial class ContestCommand(AssessmentDesk desk) : IChatCommand
{
    public string Name => "assessment.contest";
    public Roles Audience => IChatCommand.Everybody;
    public string Example => "考核有异议 3 那天我到会了";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var me = request.Sender.Person;
        if (words.Has("who") && words.Verbatim("who") != me.Name && !RosterCodes.Comparer.Equals(words.Verbatim("who"), me.Code))
            return Reply.Refused("not_yours", ContestWords.NotYours);
        var (year, refusal) = await AssessmentYears.ReadAsync(words, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        if ((await desk.OneAsync(year, me.Id, request.Today, request.Roster, session, cancellationToken)) is not { Scores: [var score] } scores)
            return Reply.Refused("not_assessed", AssessmentWords.NotAssessed("您", year));
        if (scores.Settled is not null)
            return Reply.Refused("settled", AssessmentWords.Settled(year));
        var number = words.Number("line") ?? 0;
        if (score.Line(number) is not { } line)
            return Reply.Refused("no_such_line", ContestWords.NoSuchLine(number, score));
        var told = words.Verbatim("words");
        if (!told.Any(char.IsLetterOrDigit))
            return Reply.Refused("no_words", ContestWords.NoWords(number));
        var mine = await session.Assessments.ContestsAsync(year, me.Id, cancellationToken);
        if (mine.FirstOrDefault(one => one.Content.Line == number && one.Status == ContestStatus.Open) is { } open)
            return Reply.Refused("open_already", ContestWords.AlreadyOpen(open));
        var draft = new ContestDraft(year, me.Id, number, told, request.AsChange());
        var contest = new Contest(await session.Assessments.ContestAsync(draft, cancellationToken), draft, ContestStatus.Open);
        foreach (var office in request.Roster.Office.Where(person => person.Id != me.Id))
            await session.Outbox.AddAsync(
                new OutboundMessage(office.Id, OutboundKind.Assessment, ContestWords.ToOffice(contest, me.Name, line), request.Moment, $"assessment-contest:{contest.Number}:{office.Id.Value}")
                {
                    Why = ContestWords.WhyOffice(contest),
                },
                request.Moment, cancellationToken);
        return new Reply(ContestWords.Kept(contest, line));
    }

    [GeneratedRegex("^(?:我?对)?考核有?异议[ :,]{0,2}(?:" + AssessmentYears.Form + "[ ,]{1,2})?(?:(?<who>" + Forms.Name + ")的?[ ,]{1,2})?(?:第)?(?<line>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:条|项)?(?:[ :,;。](?<words>.{0,300}))?$", RegexOptions.Singleline)]
    private static partial Regex Words();
}
