using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Audit;

/// <summary>What was asked for and refused, the newest first.</summary>
internal sealed class AuditTable(ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    public string Name => "audit";

    public Roles OpenTo => OpenToAttribute.Office;

    public string Title(Language language) => language["审计", "Audit"];

    public IReadOnlyList<Filter> Filters(TableQuestion question) => [];

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var entries = await ledger.ReadAsync((session, token) => session.Audit.NewestAsync(question.Limit, token), cancellationToken);
        return new TableData(
            [new(language["时间", "When"]), new(language["谁", "Who"]), new(language["要做什么，为什么没做", "What was asked for, and why not"]), new(language["消息", "Message"])],
            [.. entries.Select(entry => new Cell[]
            {
                $"{clock.ToLocal(entry.At):yyyy-MM-dd HH:mm:ss}",
                entry.Person is { } person ? RosterLinks.Person(person, known) : language["不在名册里的人", "Not of the roster"],
                entry.Action,
                new(entry.Source.MessageId, $"/diagnosis?q={Uri.EscapeDataString(entry.Source.MessageId)}"),
            })])
        {
            Note = language[$"最近{entries.Count}条被拒绝的请求；改动记在各自的修改经过里", $"The last {entries.Count} refusals; changes stand in the versions of what they changed"],
        };
    }
}
