using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Practices.Commands;

/// <summary>「经验3」「经验3 第2页」: a practice, whole.</summary>
public sealed partial class ShowPracticeCommand : IChatCommand
{
    public string Name => "practice.show";
    public Roles Audience => PracticeAccess.Readers;
    public string Example => "经验3";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var number = words.Number("number") ?? 0;
        if (await session.Practices.FindAsync(number, cancellationToken) is not { } one || !MayRead(one, request))
            return Reply.Refused("unknown_number", PracticeWords.Unknown(words.Folded("number")));
        var page = words.Has("page") ? words.Number("page") ?? 0 : 1;
        return page < 1 || page > PracticeWords.Pages(one)
            ? Reply.Refused("no_such_page", PracticeWords.NoSuchPage(one))
            : new Reply(PracticeWords.Page(one, page, request));
    }

    /// <summary>What is hidden, the office and its author still read.</summary>
    static bool MayRead(Practice one, Request request) => one.Status == PracticeStatus.Shared
        || (one.Status == PracticeStatus.Hidden && (request.Sender.Roles.HasFlag(Roles.Office) || one.Content.Author == request.Sender.Person.Id));

    [GeneratedRegex("^(?:看|查看|看看)?经验 ?#?(?<number>[0-9]{1,12})号?(?: ?第?(?<page>[0-9]{1,9})页)?$")]
    private static partial Regex Words();
}

/// <summary>「经验」 the newest, 「我的经验」 one's own, 「经验 主题党日」 those with a tag.</summary>
public sealed partial class ListPracticesCommand : IChatCommand
{
    /// <summary>Lines of a list: a chat message holds 2048 bytes.</summary>
    const int MostShown = 6;
    const int MostTags = 10;

    public string Name => "practice.list";
    public Roles Audience => PracticeAccess.Readers;
    public string Example => "经验 主题党日";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (words.Has("tag"))
            return await TaggedAsync(words.Folded("tag"), request, session, cancellationToken);
        var author = words.Has("own") ? request.Sender.Person.Id : (Primitives.PersonId?)null;
        var (newest, total) = await session.Practices.NewestAsync(new PracticeFilter(null, author), MostShown, cancellationToken);
        return new Reply(total > 0 ? PracticeWords.List(author is null ? "经验" : "您分享的经验", newest, total, request.Roster)
            : author is null ? PracticeWords.NoneYet : PracticeWords.NoneOfYours);
    }

    static async Task<Reply> TaggedAsync(string tag, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (newest, total) = await session.Practices.NewestAsync(new PracticeFilter(tag, null), MostShown, cancellationToken);
        return new Reply(total > 0
            ? PracticeWords.List($"#{tag} 经验", newest, total, request.Roster)
            : PracticeWords.NoSuchTag(tag, await session.Practices.TagsAsync(MostTags, cancellationToken)));
    }

    [GeneratedRegex("^(?:(?:看|查看|看看)?(?<own>我的)?(?:分享的)?经验(?:分享)?(?:列表|清单|有哪些)?|经验(?: +#?|#)(?<tag>(?![0-9]+$)[\\p{L}\\p{N}_]{1,12}))$")]
    private static partial Regex Words();
}
