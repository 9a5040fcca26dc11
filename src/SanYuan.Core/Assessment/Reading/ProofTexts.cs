using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Reading;

/// <summary>The words of the messages behind a line, as far as the reader may see them: what another appointee told is its number alone to a colleague.</summary>
internal static class ProofTexts
{
    const int LongestShown = 24;

    public static async Task<IReadOnlyDictionary<(ProofKind, long), string>> ReadAsync(IReadOnlyList<Proof> proofs, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<(ProofKind, long), string>();
        var findings = proofs.Where(proof => proof.Kind == ProofKind.Finding).Select(proof => proof.Number).ToList();
        foreach (var one in await session.FindingLife.FindAsync(findings, cancellationToken))
            if (IsOwn(one, request))
                texts[(ProofKind.Finding, one.Number)] = $"「{Short(one.Text)}」";
        foreach (var told in await session.Results.FindAsync([.. proofs.Where(proof => proof.Kind == ProofKind.Result).Select(proof => proof.Number)], cancellationToken))
            texts[(ProofKind.Result, told.Id)] = await ResultAsync(told, request.Roster, session, cancellationToken);
        foreach (var proof in proofs.Where(proof => proof.Kind is ProofKind.Entry or ProofKind.Meeting))
            texts[(proof.Kind, proof.Number)] = proof.Kind == ProofKind.Entry
                ? await EntryAsync(new ActivityId(proof.Number), request.Roster, session, cancellationToken)
                : $" {Short((await session.Meetings.FindAsync(new MeetingId(proof.Number), cancellationToken))?.Content.Title ?? "")}";
        return texts;
    }

    static async Task<string> EntryAsync(ActivityId number, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        await session.Activities.FindAsync(number, cancellationToken) is { } entry
            ? $" {roster.UnitById(entry.Content.Unit)?.Name}「{Short(entry.Content.Text)}」"
            : "";

    /// <summary>Who of the office said so, and in which words; of a roster file the line itself tells.</summary>
    static async Task<string> ResultAsync(UnitResult told, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        told.ToldBy is { } office && await session.Inbox.FindAsync(told.Source.Channel, told.Source.MessageId, cancellationToken) is { } entry
            ? $" {roster.PersonById(office)?.Name}「{Short(entry.Message.Text)}」"
            : "";

    static bool IsOwn(FindingCase one, Request request) =>
        request.Sender.Roles.HasFlag(Roles.Office) || one.Appointee == request.Sender.Person.Id || one.ToldBy == request.Sender.Person.Id;

    static string Short(string words) => words.Length <= LongestShown ? words : words[..LongestShown] + "…";
}
