using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>「汇报改为：…」「汇报没问题」「我的汇报」: an appointee puts right, confirms or reads the summary drafted for them.</summary>
internal static class SummaryDesk
{
    const string Correct = "汇报改为";
    static readonly HashSet<string> Confirm = ["汇报没问题", "汇报没有问题"];
    static readonly HashSet<string> Show = ["我的汇报", "看汇报", "看我的汇报"];

    /// <returns>Null when the message is not about a summary.</returns>
    public static async Task<Reply?> TryAnswerAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var text = request.Message.Text.Trim();
        var words = text.Trim('。', '！', '!', '.', '？', '?', ' ', '「', '」');
        var corrects = text.StartsWith(Correct, StringComparison.Ordinal);
        if ((!corrects && !Confirm.Contains(words) && !Show.Contains(words)) || (request.Sender.Roles & Roles.Appointee) == 0)
            return null;
        if (await session.Summaries.NewestAsync(request.Sender.Person.Id, cancellationToken) is not { } summary)
            // 「我的汇报」 then means what the sender has reported.
            return Show.Contains(words) ? null : new Reply(SummaryWords.None);
        if (corrects)
            return await CorrectAsync(summary, text[Correct.Length..].TrimStart('：', ':', '，', ' ', '\n', '\r'), request, session, cancellationToken);
        return Show.Contains(words) ? new Reply(SummaryWords.Show(summary)) : await ConfirmAsync(summary, request, session, cancellationToken);
    }

    static async Task<Reply> CorrectAsync(Summary summary, string text, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            return new Reply(SummaryWords.WhatText);
        if (text == summary.Text)
            return new Reply(SummaryWords.Same(summary));
        return new Reply(SummaryWords.Corrected(await AddAsync(summary, SummaryState.Corrected, text, request, session, cancellationToken)));
    }

    static async Task<Reply> ConfirmAsync(Summary summary, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        new(summary.State == SummaryState.Confirmed
            ? SummaryWords.AlreadyConfirmed(summary)
            : SummaryWords.Confirmed(await AddAsync(summary, SummaryState.Confirmed, summary.Text, request, session, cancellationToken)));

    static async Task<Summary> AddAsync(Summary before, SummaryState state, string text, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var next = before with { Version = before.Version + 1, State = state, Text = text, ChangedAt = request.Moment, Source = request.Source };
        await session.Summaries.AddAsync(next, cancellationToken);
        return next;
    }
}
