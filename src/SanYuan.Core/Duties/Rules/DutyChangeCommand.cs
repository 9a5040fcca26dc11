using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Rules;

/// <summary>「职责3 改为每季度2次」「职责3 停用」「职责3 启用」「职责3 宽限2天」: from today on, or from a later day.</summary>
public sealed partial class DutyChangeCommand : IChatCommand
{
    public string Name => "duty.change";
    public Roles Audience => Roles.Office;
    public string Example => "职责3 改为每季度2次";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var proposed = Propose(words, await DutyLedger.BookAsync(session, cancellationToken), request.Moment);
        if (proposed is not { Rule: { } changed, Before: { } rule })
            return proposed.Refused;
        await session.Duties.ChangeAsync(new DutyChange(changed, request.AsChange()), cancellationToken);
        return new Reply(DutyWords.Changed(rule, changed));
    }

    /// <summary>Pure: what the words would change.</summary>
    internal static DutyProposal Propose(CommandWords words, DutyBook book, DateTimeOffset moment)
    {
        var number = words.Number("number") ?? 0;
        if (book.Find(number) is not { } rule)
            return new DutyProposal(Reply.Refused("no_such_duty", DutyWords.Unknown(number)), null, null);
        if (DutyForms.FromDay(words, moment) is not { } from)
            return new DutyProposal(Reply.Refused("no_such_day", DutyWords.UnknownDay), null, null);
        var changed = Changed(rule, words) with { From = from };
        if (changed with { From = rule.From } == rule)
            return new DutyProposal(new Reply(DutyWords.Unchanged(rule)), null, null);
        return DutyCheck.Of(changed, book, DateOnly.FromDateTime(moment.DateTime)) is var (fault, other)
            ? new DutyProposal(Reply.Refused(DutyAddCommand.CodeOf(fault), DutyWords.Refused(changed, fault, other)), null, null)
            : new DutyProposal(Reply.None, rule, changed);
    }

    static DutyRule Changed(DutyRule rule, CommandWords words)
    {
        if (words.Has("off"))
            return rule with { IsActive = false };
        if (words.Has("on"))
            return rule with { IsActive = true };
        return words.Has("grace")
            ? rule with { Grace = words.Number("grace") ?? -1 }
            : rule with { Every = DutyForms.Every(words), Count = DutyForms.Count(words) };
    }

    [GeneratedRegex("^职责 ?第?(?<number>[0-9]{1,4})[号条]?[:, ]{0,2}(?:(?:改为|改成|改到|调整为) ?" + DutyForms.Rate + "|(?<off>停用|停止|暂停)|(?<on>启用|恢复)|宽限 ?(?<grace>[0-9一二两三四五六七八九十]{1,3}) ?(?:个工作日|天|日))" + DutyForms.From + "$")]
    private static partial Regex Words();
}
