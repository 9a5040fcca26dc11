using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Assessment.Settlements;

/// <summary>Settles a year: the office sees what would be frozen, and confirms exactly that.</summary>
public sealed class SettleDesk(AssessmentDesk desk, QuietHours quiet)
{
    static readonly TimeSpan PreviewHolds = TimeSpan.FromHours(24);

    public async Task<Remainder> PreviewAsync(int year, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await CheckAsync(year, request, session, cancellationToken) is { } refused)
            return ILongCommand.Say(refused);
        var scores = await desk.AllAsync(year, request.Today, request.Roster, session, cancellationToken);
        if (scores.Scores.Count == 0)
            return ILongCommand.Say(Reply.Refused("no_data", AssessmentWords.NoData(year)));
        return async (transaction, token) => await CheckAsync(year, request, transaction, token) ?? new Reply(await ShowAsync(scores, request, transaction, token));
    }

    /// <summary>What is frozen is the state that was read, which is what the sender saw; whatever is told from then on is a difference.</summary>
    public async Task<Remainder> ConfirmAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Settlements.LastPreviewAsync(request.Sender.Person.Id, cancellationToken) is not { } preview || request.Moment - preview.Made.At > PreviewHolds)
            return ILongCommand.Say(Reply.Refused("no_preview", SettleWords.NoPreview));
        if (await CheckAsync(preview.Year, request, session, cancellationToken) is { } refused)
            return ILongCommand.Say(refused);
        var scores = await desk.AllAsync(preview.Year, request.Today, request.Roster, session, cancellationToken);
        var isSame = Preview.LikenessOf(scores.Scores) == preview.Likeness;
        var settlement = new Settlement(preview.Year, scores.Book, request.AsChange());
        var results = isSame ? Results(scores, request) : [];
        return async (transaction, token) =>
        {
            if (await CheckAsync(preview.Year, request, transaction, token) is { } late)
                return late;
            if (!isSame)
                return new Reply(SettleWords.Changed(await ShowAsync(scores, request, transaction, token)));
            await transaction.Settlements.SettleAsync(settlement, scores.Scores, token);
            return new Reply(SettleWords.Settled(scores, await transaction.Outbox.AddManyAsync(results, request.Moment, token)));
        };
    }

    /// <summary>Not by somebody who is scored, not before December, not twice, and not while somebody waits for an answer.</summary>
    static async Task<Reply?> CheckAsync(int year, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Settlements.FindAsync(year, cancellationToken) is { } settled)
            return Reply.Refused("settled", SettleWords.Again(settled, request.Roster, request.Moment.Offset));
        if (Parties.InYear(year, request) is { } own)
            return own;
        if (request.Today < new DateOnly(year, 12, 1))
            return Reply.Refused("too_early", SettleWords.TooEarly(year));
        var open = (await session.Assessments.ContestsAsync(year, null, cancellationToken)).Where(one => one.Status == ContestStatus.Open).ToList();
        return open.Count == 0 ? null : Reply.Refused("open_contests", SettleWords.OpenContests(year, open));
    }

    static async Task<string> ShowAsync(YearScores scores, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.Settlements.PreviewAsync(new Preview(scores.Year, Preview.LikenessOf(scores.Scores), request.AsChange()), cancellationToken);
        return SettleWords.Preview(scores, request.Roster);
    }

    /// <summary>Everybody hears their own result, and nobody another's.</summary>
    List<OutboundMessage> Results(YearScores scores, Request request) =>
    [
        .. from score in scores.Scores
           where score.IsMeasured
           let key = $"assessment-outcome:{scores.Year}:{score.Person.Value}"
           select new OutboundMessage(score.Person, OutboundKind.Assessment, SettleWords.ToAppointee(score, scores.Year), PlatformStroke.Avoid(quiet.Allow(request.Moment), key), key)
           {
               Why = SettleWords.Why(scores.Year),
           },
    ];
}
