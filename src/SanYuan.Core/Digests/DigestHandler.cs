using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Digests;

/// <summary>「汇总」「汇总 上月」「三季度简报」: everybody who has a digest reads their own at any time; without a period the office the week, others the month.</summary>
public sealed partial class DigestHandler(DigestDesk desk) : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Digest] = DigestReaders.Audience };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (sender, roster) = (request.Sender, request.Roster);
        var scopes = DigestReaders.ScopesOf(sender.Person, sender.Roles, roster);
        if (scopes.Count == 0)
            return Reply.Refused("nothing_of_yours", DigestWords.NothingOfYours);
        var (told, isTold) = PeriodPhrase.Read(request.Message.Text, request.Today);
        if (told is null && (isTold || Unread().IsMatch(request.Message.Text.Trim())))
            return Reply.Refused("no_such_period", DigestWords.UnknownPeriod);
        var period = told ?? Period.Of(scopes[0].IsCounty ? PeriodKind.Week : PeriodKind.Month, request.Today);
        if (await desk.MissingAsync(period, session, cancellationToken) is { } missing)
            return Reply.Refused("no_data", missing);
        var digests = new List<Digest>();
        foreach (var scope in scopes)
            digests.Add(await desk.WriteAsync(period, scope, whole: false, roster, session, cancellationToken));
        var (lines, figures) = DigestText.Write(digests, isMarkdown: false);
        await session.DigestLog.KeepReadingAsync(new DigestReading(sender.Person.Id, figures, 0, 0), cancellationToken);
        return new Reply(await SendRestAsync(DigestText.Split(lines), request, session, cancellationToken));
    }

    /// <summary>An answer holds one message; what does not fit is sent behind it at once.</summary>
    static async Task<string> SendRestAsync(IReadOnlyList<string> parts, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        for (var part = 1; part < parts.Count; part++)
            await session.Outbox.AddAsync(
                new OutboundMessage(request.Sender.Person.Id, OutboundKind.Digest, parts[part], request.Moment, $"digest-part:{request.Source.Channel}:{request.Source.MessageId}:{part + 1}")
                {
                    Why = new Why("一条消息放不下的简报，接着分条发。", "您刚问了简报。"),
                },
                request.Moment, cancellationToken);
        return parts[0];
    }

    /// <summary>The bare word with something behind it that tells no period.</summary>
    [GeneratedRegex("^(?:汇总|简报)[ :：]+\\S{1,12}$")]
    private static partial Regex Unread();
}
