using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>「我的」 lists the sender's entries of this month.</summary>
public sealed class MyEntriesHandler : IIntentHandler
{
    /// <summary>As many as a phone shows without scrolling; the count says how many there are.</summary>
    const int MaxLines = 12;

    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.QueryMine] = Roles.Appointee };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var first = new DateOnly(request.Today.Year, request.Today.Month, 1);
        var entries = await session.Activities.OfAsync(request.Sender.Person.Id, first, first.AddMonths(1).AddDays(-1), cancellationToken);
        if (entries.Count == 0)
            return new Reply(ActivityWords.NoneThisMonth);
        var lines = entries.TakeLast(MaxLines).Select(entry => $"{entry.Id} {ActivityWords.Line(entry.Content, request.Roster.UnitById(entry.Content.Unit)!)}{ToldBy(entry, request)}");
        var older = entries.Count > MaxLines ? $"（只列最近{MaxLines}条）" : "";
        return new Reply($"本月已记{entries.Count}条{older}：\n{string.Join('\n', lines)}");
    }

    static string ToldBy(Activity entry, Request request) =>
        entry.Content.ReportedBy is { } colleague ? $"（{request.Roster.PersonById(colleague)?.Name}代报）" : "";
}
