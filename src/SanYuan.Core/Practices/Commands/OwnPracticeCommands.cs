using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Practices.Commands;

/// <summary>「经验3 标签 主题党日、积分制」: its author, or the office.</summary>
public sealed partial class TagPracticeCommand : IChatCommand
{
    public string Name => "practice.tag";
    public Roles Audience => PracticeAccess.Readers;
    public string Example => "经验3 标签 主题党日、积分制";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (one, refusal) = await PracticeLookup.OwnAsync(words, request.Sender.Roles.HasFlag(Roles.Office), request, session, cancellationToken);
        if (one is null)
            return refusal;
        var tags = PracticeTags.Of(words.Folded("tags"));
        if (tags.Count == 0)
            return Reply.Refused("no_tags", PracticeWords.NoTags);
        await session.Practices.TagAsync(one.Number, tags, request.AsChange(), cancellationToken);
        return new Reply(PracticeWords.Tagged(one.Number, tags));
    }

    [GeneratedRegex("^经验 ?#?(?<number>[0-9]{1,12})号? ?的?标签(?:改成|改为|是|为)?[: ]*(?<tags>[^\\n]{0,100})$")]
    private static partial Regex Words();
}

/// <summary>「撤回经验3」: its author takes it back.</summary>
public sealed partial class WithdrawPracticeCommand : IChatCommand
{
    public string Name => "practice.withdraw";
    public Roles Audience => PracticeAccess.Readers;
    public string Example => "撤回经验3";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (one, refusal) = await PracticeLookup.OwnAsync(words, false, request, session, cancellationToken);
        if (one is null)
            return refusal;
        await session.Practices.ChangeAsync(one.Number, new PracticeChange(PracticeChangeKind.Withdrawn, null, request.AsChange()), [], cancellationToken);
        return new Reply(PracticeWords.Withdrawn(one.Number));
    }

    [GeneratedRegex("^(?:(?:撤回|撤销|收回)经验 ?#?(?<number>[0-9]{1,12})号?|经验 ?#?(?<number>[0-9]{1,12})号? ?(?:撤回|撤销|收回)了?)$")]
    private static partial Regex Words();
}

/// <summary>Finds the practice a number names, if the sender may change it.</summary>
internal static class PracticeLookup
{
    /// <param name="anybodys">Whether the sender may change others' as well.</param>
    public static async Task<(Practice? One, Reply? Refusal)> OwnAsync(CommandWords words, bool anybodys, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (words.Number("number") is not { } number || await session.Practices.FindAsync(number, cancellationToken) is not { Status: not PracticeStatus.Withdrawn } one)
            return (null, Reply.Refused("unknown_number", PracticeWords.Unknown(words.Folded("number"))));
        return anybodys || one.Content.Author == request.Sender.Person.Id ? (one, null) : (null, Reply.Refused("not_yours", PracticeWords.NotYours(number)));
    }
}
