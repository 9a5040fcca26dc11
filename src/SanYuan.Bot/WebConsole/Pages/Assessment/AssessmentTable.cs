using System.Globalization;
using SanYuan.Bot.Documents;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Reading;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Assessment;

/// <summary>A year's scores, the best of each role first.</summary>
internal sealed class AssessmentTable(AssessmentDesk desk, ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    public const string YearName = "year";

    public string Name => "assessment";

    public Roles OpenTo => Roles.Office;

    public string Title(Language language) => language["考核", "Assessment"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var language = question.Language;
        return
        [
            new(YearName, language["年度", "Year"], FilterKind.Text),
            new("person", language["姓名", "Name"], FilterKind.Text) { Suggestions = RosterFinder.AppointeeNames(roster.View.Snapshot) },
            new("outcome", language["结果", "Outcome"], FilterKind.Choice, [new("praise", language["表扬", "Praise"]), new("talk", language["约谈提醒", "Reminder talk"])]),
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var year = YearOf(question, clock.Today);
        var person = question.Find("person", text => RosterFinder.Person(text, known));
        var outcome = question.Choice<Outcome>("outcome");
        var scores = question.Errors.Count > 0 ? null : await ledger.ReadAsync((session, token) => desk.AllAsync(year, clock.Today, known, session, token), cancellationToken);
        var rows = scores is null ? [] : Ranking.ByRole(scores.Scores).SelectMany(role => Rows(role.Ranked)).Where(row => (person is null || row.Score.Person == person.Id) && (outcome is null || row.Score.Outcome == outcome)).ToList();
        return new TableData(
            [
                new(language["角色", "Role"]), new(language["名次", "Rank"], IsNumber: true), new(language["姓名", "Name"]), new(language["派驻单位", "Unit"]), new(language["月数", "Months"], IsNumber: true),
                new(language["得分", "Score"]), new(language["结果", "Outcome"]),
            ],
            [.. rows.Select(row => Row(row.Score, row.Rank, year, known, language))])
        {
            Note = scores is null ? null : $"{AssessmentPaper.Title(scores)}{(scores.Settled is null ? language["（未定档）", " (open)"] : language["（已定档）", " (settled)"])} {AssessmentPaper.Totals(scores)}",
        };
    }

    /// <summary>The year asked for; last year until spring, when it is settled.</summary>
    public static int YearOf(TableQuestion question, DateOnly today)
    {
        var usual = today.Month <= 3 ? today.Year - 1 : today.Year;
        if (question.Number(YearName) is not { } year || question.Errors.ContainsKey(YearName))
            return usual;
        if (year >= 1900 && year <= today.Year)
            return (int)year;
        question.Wrong(YearName, question.Language[$"请写 {today.Year} 或以前的年份", $"Write {today.Year} or a year before"]);
        return usual;
    }

    static IEnumerable<(Score Score, int Rank)> Rows(IReadOnlyList<Score> ranked)
    {
        var ranks = Ranking.Of(ranked);
        return ranked.Select(score => (score, ranks[score.Person]));
    }

    static Cell[] Row(Score score, int rank, int year, RosterSnapshot known, Language language)
    {
        var code = known.PersonById(score.Person)?.Code ?? "";
        return
        [
            PostNames.Of(score.Role, language),
            rank.ToString(CultureInfo.InvariantCulture),
            new(AssessmentPaper.Name(score, known), $"/assessment/{year}/{Uri.EscapeDataString(code)}"),
            AssessmentPaper.Units(score.Person, known),
            score.Months.ToString(CultureInfo.InvariantCulture),
            new(score.IsMeasured ? AssessmentWords.Points(score.Total) : "—", $"/assessment/{year}/{Uri.EscapeDataString(code)}"),
            new(KindNames.Of(score.Outcome, language), null, score.Outcome == Outcome.Praise ? Tone.Good : Tone.Warning),
        ];
    }
}
