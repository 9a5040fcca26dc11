using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Assessment.Settlements;

/// <summary>Settles a year: the office sees what would be frozen, and confirms exactly that.</summary>
public sealed class SettleDesk(AssessmentDesk desk, QuietHours quiet)
{
    static readonly TimeSpan PreviewHolds = TimeSpan.FromHours(24);

    public async Task<Reply> PreviewAsync(int year, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await CheckAsync(year, request, session, cancellationToken) is { } refused)
            return refused;
        var scores = await desk.AllAsync(year, request.Today, request.Roster, session, cancellationToken);
        return scores.Scores.Count == 0
            ? Reply.Refused("no_data", AssessmentWords.NoData(year))
            : new Reply(await ShowAsync(scores, request, session, cancellationToken));
    }

    public async Task<Reply> ConfirmAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Settlements.LastPreviewAsync(request.Sender.Person.Id, cancellationToken) is not { } preview || request.Moment - preview.Made.At > PreviewHolds)
            return Reply.Refused("no_preview", SettleWords.NoPreview);
        if (await CheckAsync(preview.Year, request, session, cancellationToken) is { } refused)
            return refused;
        var scores = await desk.AllAsync(preview.Year, request.Today, request.Roster, session, cancellationToken);
        if (Preview.LikenessOf(scores.Scores) != preview.Likeness)
            return new Reply(SettleWords.Changed(await ShowAsync(scores, request, session, cancellationToken)));
        await session.Settlements.SettleAsync(new Settlement(preview.Year, scores.Book, request.AsChange()), scores.Scores, cancellationToken);
        return new Reply(SettleWords.Settled(scores, await TellAsync(scores, request, session, cancellationToken)));
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
    Task<int> TellAsync(YearScores scores, Request request, ILedgerSession session, CancellationToken cancellationToken) => session.Outbox.AddManyAsync(
        [
            .. from score in scores.Scores
               where score.IsMeasured
               let key = $"assessment-outcome:{scores.Year}:{score.Person.Value}"
               select new OutboundMessage(score.Person, OutboundKind.Assessment, SettleWords.ToAppointee(score, scores.Year), PlatformStroke.Avoid(quiet.Allow(request.Moment), key), key)
               {
                   Why = SettleWords.Why(scores.Year),
               },
        ],
        request.Moment, cancellationToken);
}
