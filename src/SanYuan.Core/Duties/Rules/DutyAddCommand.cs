using System.Text.RegularExpressions;
using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Rules;

/// <summary>「增加职责：特派员 谈心谈话 每季度2次」: one more rule of the office's own.</summary>
public sealed partial class DutyAddCommand : IChatCommand
{
    public string Name => "duty.add";
    public Roles Audience => Roles.Office;
    public string Example => "增加职责：特派员 谈心谈话 每季度2次";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var proposed = Propose(words, await DutyLedger.BookAsync(session, cancellationToken), request.Moment);
        if (proposed.Rule is not { } rule)
            return proposed.Refused;
        await session.Duties.ChangeAsync(new DutyChange(rule, request.AsChange()), cancellationToken);
        return new Reply(DutyWords.Added(rule));
    }

    /// <summary>Pure: what the words would add.</summary>
    internal static DutyProposal Propose(CommandWords words, DutyBook book, DateTimeOffset moment)
    {
        if (Types(words.Folded("types")) is not { } types)
            return new DutyProposal(Reply.Refused("no_such_type", DutyWords.UnknownType), null, null);
        if (DutyForms.FromDay(words, moment) is not { } from)
            return new DutyProposal(Reply.Refused("no_such_day", DutyWords.UnknownDay), null, null);
        var number = book.Newest[^1].Number + 1;
        var rule = new DutyRule(number, DutyWords.BearerOf(words.Folded("bearer")), types, DutyForms.Every(words), DutyForms.Count(words)) { From = from };
        return DutyCheck.Of(rule, book, DateOnly.FromDateTime(moment.DateTime)) is var (fault, other)
            ? new DutyProposal(Reply.Refused(CodeOf(fault), DutyWords.Refused(rule, fault, other)), null, null)
            : new DutyProposal(Reply.None, null, rule);
    }

    internal static string CodeOf(DutyFault fault) => fault switch
    {
        DutyFault.NoCount => "no_count",
        DutyFault.TooMany => "too_many",
        DutyFault.Grace => "grace",
        DutyFault.Past => "in_the_past",
        _ => "contradicts",
    };

    /// <returns>Null when a name is no kind of activity.</returns>
    static List<ActivityType>? Types(string told)
    {
        var found = told.Split(['、', '和', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(name => ActivityNames.Find(name)).ToList();
        return found.Contains(null) ? null : [.. found.OfType<ActivityType>().Distinct()];
    }

    [GeneratedRegex("^(?:增加|新增|添加)职责[:, ]{0,2}(?<bearer>特派员|指导员|监督员|党支部|支部|县直单位|两新组织)[:, ]?(?<types>[^0-9,。:\\n]{2,30}?)[:, ]?" + DutyForms.Rate + DutyForms.From + "$")]
    private static partial Regex Words();
}
