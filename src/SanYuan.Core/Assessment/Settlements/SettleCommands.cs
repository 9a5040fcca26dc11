using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Settlements;

/// <summary>「考核定档 2019」: shows what would be frozen.</summary>
public sealed partial class SettleCommand(SettleDesk desk) : ILongCommand
{
    public string Name => "assessment.settle";
    public Roles Audience => Roles.Office;
    public string Example => "考核定档 2019";
    public Regex Form => Words();

    public async Task<Remainder> PrepareAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (year, refusal) = await AssessmentYears.ReadAsync(words, request, session, cancellationToken);
        return refusal is not null ? ILongCommand.Say(refusal) : await desk.PreviewAsync(year, request, session, cancellationToken);
    }

    [GeneratedRegex("^(?:" + AssessmentYears.Form + ")?考核定档[ :,]{0,2}(?:" + AssessmentYears.Form + ")?$")]
    private static partial Regex Words();
}

/// <summary>「确认定档」: freezes what the sender was shown last.</summary>
public sealed partial class ConfirmCommand(SettleDesk desk) : ILongCommand
{
    public string Name => "assessment.confirm";
    public Roles Audience => Roles.Office;
    public string Example => "确认定档";
    public Regex Form => Words();

    public Task<Remainder> PrepareAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        desk.ConfirmAsync(request, session, cancellationToken);

    [GeneratedRegex("^确认(?:考核)?定档$")]
    private static partial Regex Words();
}
