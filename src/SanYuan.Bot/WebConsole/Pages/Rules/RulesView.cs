using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Reminders;
using SanYuan.Core.Settings;

namespace SanYuan.Bot.WebConsole.Pages.Rules;

/// <summary>What the county runs by, as it is decided now.</summary>
internal sealed record RulesView(IReadOnlyList<DutyRule> Duties, AssessmentBook Book, int WeeklyReminders, OfficeSetting? Photos)
{
    public static async Task<RulesView> ReadAsync(ILedgerSession session, CancellationToken cancellationToken) => new(
        (await DutyLedger.BookAsync(session, cancellationToken)).Newest,
        await AssessmentDesk.BookAsync(session, cancellationToken),
        await ReminderBudget.ReadAsync(session, cancellationToken),
        await session.Settings.CurrentAsync(SettingNames.PhotosRequired, cancellationToken));
}
