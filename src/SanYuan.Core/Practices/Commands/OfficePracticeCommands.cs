using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Practices.Commands;

/// <summary>「隐藏经验3 原因…」: the office takes it out of sight, and its author hears why.</summary>
public sealed partial class HidePracticeCommand(QuietHours quiet) : IChatCommand
{
    static readonly Why Why = new("党建办隐藏经验时，把原因告诉作者。", "您是作者。");

    public string Name => "practice.hide";
    public Roles Audience => Roles.Office;
    public string Example => "隐藏经验3 原因：写到了个人隐私";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (one, refusal) = await PracticeLookup.OwnAsync(words, true, request, session, cancellationToken);
        if (one is not { Status: PracticeStatus.Shared })
            return refusal ?? Reply.Refused("hidden", PracticeWords.Unknown(words.Folded("number")));
        var reason = words.Verbatim("reason");
        if (reason.Length == 0)
            return Reply.Refused("no_reason", PracticeWords.WhatReason(one.Number));
        var change = new PracticeChange(PracticeChangeKind.Hidden, reason, request.AsChange());
        await session.Practices.ChangeAsync(one.Number, change, [], cancellationToken);
        var key = $"practice-hidden:{one.Number}:{request.Source.Channel}:{request.Source.MessageId}";
        var due = PlatformStroke.Avoid(quiet.Allow(request.Moment), key);
        if (PracticeAccess.MayHear(one.Content.Author, DateOnly.FromDateTime(due.DateTime), request.Roster))
            await session.Outbox.AddAsync(
                new OutboundMessage(one.Content.Author, OutboundKind.Practice, PracticeWords.HiddenToAuthor(one, reason), due, key) { Why = Why }, request.Moment, cancellationToken);
        return new Reply(PracticeWords.Hidden(one.Number));
    }

    [GeneratedRegex("^隐藏经验 ?#?(?<number>[0-9]{1,12})号?[ ,:]*(?:原因|理由|因为)?[ ,:]*(?<reason>[^\\n]{0,300})$")]
    private static partial Regex Words();
}

/// <summary>「恢复经验3」: hidden by mistake.</summary>
public sealed partial class RestorePracticeCommand : IChatCommand
{
    public string Name => "practice.restore";
    public Roles Audience => Roles.Office;
    public string Example => "恢复经验3";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (one, refusal) = await PracticeLookup.OwnAsync(words, true, request, session, cancellationToken);
        if (one is null)
            return refusal;
        if (one.Status != PracticeStatus.Hidden)
            return Reply.Refused("not_hidden", PracticeWords.NotHidden(one.Number));
        var change = new PracticeChange(PracticeChangeKind.Restored, null, request.AsChange());
        await session.Practices.ChangeAsync(one.Number, change, PracticeTerms.Of(one.Content.Text), cancellationToken);
        return new Reply(PracticeWords.Restored(one.Number));
    }

    [GeneratedRegex("^恢复经验 ?#?(?<number>[0-9]{1,12})号?$")]
    private static partial Regex Words();
}
