using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>The figures by the number they are shown with.</summary>
internal enum ResultFigure
{
    Helped = 1,
    Risen,
    SixGood,
    Premises,
    Life,
    Found,
    Closed,
    Suggestions,
}

/// <summary>Reads one page of what a figure counts.</summary>
internal static class ResultDetails
{
    /// <summary>Lines of a page: a chat message holds 2048 bytes, and names of units are shortened.</summary>
    public const int PageSize = 12;

    public const int MostPages = 100;

    public static async Task<IReadOnlyList<string>> ReadAsync(
        ResultFigure figure, int page, ResultSheet sheet, ResultScope scope, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var roster = request.Roster;
        return figure switch
        {
            ResultFigure.Helped => [.. Cut(sheet.Helped, page).Select(one => ResultDetailWords.Line(one, roster))],
            ResultFigure.Risen => [.. Cut(sheet.Risen, page).Select(one => ResultDetailWords.Line(one, request.Today, roster))],
            ResultFigure.SixGood => [.. Cut(sheet.SixGood, page).Select(one => ResultDetailWords.Line(one, request.Today, roster))],
            ResultFigure.Premises => [.. Cut(sheet.Premises, page).Select(one => ResultDetailWords.Line(one, request.Today, roster))],
            ResultFigure.Life => [.. Cut(await session.ResultFigures.LifeLinesAsync(sheet.Days, [.. sheet.Helped.Select(one => one.Branch.Id)], page * PageSize, cancellationToken), page)
                .Select(one => ResultDetailWords.Line(one, request.Today, roster))],
            _ => [.. Cut(await session.ResultFigures.FindingLinesAsync(FindingsOf(figure), sheet.Days, scope.Findings, page * PageSize, cancellationToken), page)
                .Select(one => ResultDetailWords.Line(one, roster))],
        };
    }

    static FindingFigure FindingsOf(ResultFigure figure) => figure switch
    {
        ResultFigure.Found => FindingFigure.Found,
        ResultFigure.Closed => FindingFigure.Closed,
        _ => FindingFigure.Suggestions,
    };

    static IEnumerable<T> Cut<T>(IReadOnlyList<T> all, int page) => all.Skip((page - 1) * PageSize).Take(PageSize);
}

internal static class ResultDetailWords
{
    /// <summary>UTF-16 units of a unit's name in a line, and of a finding.</summary>
    const int MostUnit = 14;
    const int MostText = 22;
    const int MostNames = 3;

    public const string NoSuchFigure = "成效只有1到8项。先回「成效」看各项，再回「成效明细 2」看一项。";
    public const string NoSuchPage = "没有这一页。回「成效明细 2」从第一页看。";

    public static string Page(ResultFigure figure, ResultSheet sheet, int page, IReadOnlyList<string> lines)
    {
        var (period, total) = (ResultPeriods.Name(sheet.Period), ResultWords.Total(figure, sheet));
        if (lines.Count == 0)
            return page == 1 ? $"{period}{ResultWords.Name(figure)}：没有。" : NoSuchPage;
        var head = $"{period}{ResultWords.Name(figure)}{total}{ResultWords.Measure(figure)}{(total > ResultDetails.PageSize ? $"（第{page}页）" : "")}";
        var next = total > page * ResultDetails.PageSize ? $"\n下一页回「成效明细 {(int)figure} {period} 第{page + 1}页」" : "";
        return $"{head}\n{string.Join('\n', lines)}{next}";
    }

    public static string Line(Helped one, RosterSnapshot roster) =>
        $"{Unit(one.Branch)}：{Names(one.Terms.Select(term => term.Person).Distinct().Select(roster.PersonById).OfType<Person>())}";

    public static string Line(Reached one, DateOnly today, RosterSnapshot roster)
    {
        var what = one.Told.Kind == ResultKind.Stars ? $" {ResultWords.Value(ResultKind.Stars, one.From)}→{ResultWords.Value(ResultKind.Stars, one.To)}" : "";
        return $"{Unit(one.Branch)}{what}（{FindingWords.Due(one.Told.Since, today)}，{InPost(one.Branch, one.Told.Since, roster)}）";
    }

    public static string Line(LifeLine one, DateOnly today, RosterSnapshot roster) =>
        $"{one.Number} {FindingWords.Due(one.Day, today)} {Unit(roster.UnitById(one.Unit)!)} {ActivityNames.Of(one.Type)}";

    public static string Line(FindingCase one, RosterSnapshot roster) =>
        $"{FindingWords.Name(one)} {Unit(roster.UnitById(one.Unit)!)}：{FindingWords.Short(one.Text.ReplaceLineEndings(" "), MostText)}｜{FindingWords.State(one)}";

    /// <summary>Who was posted there on a day.</summary>
    public static string InPost(Unit branch, DateOnly day, RosterSnapshot roster) =>
        Names(roster.AppointeesAt(branch.Id, day)) is { Length: > 0 } names ? $"{names}在任" : "当时没有三员";

    public static string Names(IEnumerable<Person> people)
    {
        var names = people.Select(person => FindingWords.Short(person.Name, 8)).ToList();
        return string.Join('、', names.Take(MostNames)) + (names.Count > MostNames ? $"等{names.Count}人" : "");
    }

    static string Unit(Unit unit) => FindingWords.Short(unit.Name, MostUnit);
}
