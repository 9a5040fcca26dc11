using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Rules;

/// <summary>「考核规则2 权重30」「考核规则 出勤30 履职40 成效30」「考核规则5 目标8」「考核规则 表扬90 约谈60」: for all years not settled.</summary>
public sealed partial class RuleChangeCommand : IChatCommand
{
    const string Piece =
        "(?:(?:考核)?(?:规则)?(?<number>[0-9]{1,3}) ?(?:的)?(?<what>权重|目标)|(?<part>出勤|履职|成效)(?:权重)?|(?<line>表扬|约谈)(?:提醒)?线?) ?(?:改?为|:|是)? ?(?<value>-?[0-9]{1,4})(?:分|次|%)?";

    public string Name => "assessment.set";
    public Roles Audience => Roles.Office;
    public string Example => "考核规则2 权重30";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (Parties.OwnYear(request) is { } own)
            return own;
        var book = await AssessmentDesk.BookAsync(session, cancellationToken);
        var (refused, changed) = Propose(words, book);
        if (changed.Count == 0)
            return refused;
        await session.Assessments.ChangeAsync(changed, request.AsChange(), cancellationToken);
        return new Reply(RuleWords.Changed(book.With(changed), changed));
    }

    /// <summary>Pure: what the words would set; where nothing, what is answered instead.</summary>
    internal static (Reply Refused, IReadOnlyList<FigureSetting> Changed) Propose(CommandWords words, AssessmentBook book)
    {
        var settings = Pieces().Matches(words.Folded("pieces")).Select(Read).ToList();
        if (BookCheck.Of(book, settings) is var (fault, figure, part))
            return (Reply.Refused(CodeOf(fault), RuleWords.Refused(fault, figure, part, settings, book)), []);
        return (new Reply(RuleWords.Unchanged), [.. settings.Where(set => Current(book, set) != set.Value)]);
    }

    static FigureSetting Read(Match piece)
    {
        var value = int.Parse(piece.Groups["value"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (piece.Groups["number"].Success)
            return new FigureSetting(
                piece.Groups["what"].Value == "权重" ? AssessmentFigure.RuleWeight : AssessmentFigure.Target, int.Parse(piece.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), value);
        if (piece.Groups["line"].Success)
            return new FigureSetting(piece.Groups["line"].Value == "表扬" ? AssessmentFigure.Praise : AssessmentFigure.Talk, 0, value);
        return new FigureSetting(AssessmentFigure.PartWeight, (int)Enum.GetValues<AssessmentPart>().Single(part => AssessmentWords.Name(part) == piece.Groups["part"].Value), value);
    }

    static int Current(AssessmentBook book, FigureSetting set) => set.Figure switch
    {
        AssessmentFigure.PartWeight => book.Parts[(AssessmentPart)set.Number],
        AssessmentFigure.RuleWeight => book.Find(set.Number)!.Weight,
        AssessmentFigure.Target => book.Find(set.Number)!.Target,
        AssessmentFigure.Praise => book.Praise,
        _ => book.Talk,
    };

    static string CodeOf(BookFault fault) => fault switch
    {
        BookFault.NoSuchRule => "no_such_rule",
        BookFault.NoTarget => "no_target",
        BookFault.Weight => "weight",
        BookFault.PartsNotHundred or BookFault.RulesNotHundred => "not_a_hundred",
        BookFault.Target => "target",
        _ => "thresholds",
    };

    [GeneratedRegex("^考核规则[ :,]{0,2}(?<pieces>(?:" + Piece + "[ ,、;。]{0,2})+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex(Piece)]
    private static partial Regex Pieces();
}
