using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Practices.Commands;

/// <summary>「经验：主题党日前先请党员点题，到会率高了 #主题党日」: an appointee shares how they do it.</summary>
public sealed partial class SharePracticeCommand : IChatCommand
{
    public string Name => "practice.share";
    public Roles Audience => Roles.Appointee;
    public string Example => "经验：主题党日前先请党员点题，到会率高了 #主题党日";
    public int Longest => Reception.MaxLength;
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var text = words.Verbatim("text");
        if (!PracticeTags.Without(text).Any(char.IsLetterOrDigit))
            return Reply.Refused("empty", PracticeWords.Empty);
        if (await session.Practices.SameAsync(request.Sender.Person.Id, text, cancellationToken) is { } same)
            return new Reply(PracticeWords.Same(same));
        var told = PracticeTags.In(text);
        var tags = told.Count > 0 ? told : PracticeTags.Suggested(text);
        var number = await session.Practices.AddAsync(new PracticeDraft(text, tags, request.AsChange()), PracticeTerms.Of(text), cancellationToken);
        return new Reply(PracticeWords.Shared(number, tags, told.Count == 0));
    }

    [GeneratedRegex("^(?:好?经验(?:分享|做法|交流)?|(?:分享|交流)(?:一个|一条|个|条)?好?(?:的)?(?:经验|做法)) ?:(?<text>.*)$", RegexOptions.Singleline)]
    private static partial Regex Words();
}
