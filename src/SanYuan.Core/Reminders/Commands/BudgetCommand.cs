using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;
using SanYuan.Core.Settings;

namespace SanYuan.Core.Reminders.Commands;

/// <summary>「提醒每周最多3条」: the office decides how often people are asked.</summary>
public sealed partial class BudgetCommand : IChatCommand
{
    public string Name => "reminder.budget";

    public Roles Audience => Roles.Office;

    public string Example => "提醒每周最多3条";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (Propose(words) is not { } budget)
            return Reply.Refused("outside", ReminderWords.BudgetOutside);
        var setting = new OfficeSetting(SettingNames.WeeklyReminders, budget.ToString(CultureInfo.InvariantCulture), null, request.AsChange());
        await session.Settings.SetAsync(setting, cancellationToken);
        return new Reply(ReminderWords.BudgetSet(budget));
    }

    /// <returns>Null where it is more or less than can be.</returns>
    internal static int? Propose(CommandWords words) => words.Number("count") is >= 1 and <= ReminderBudget.Most and var budget ? budget : null;

    [GeneratedRegex("^提醒(每人)?每周(最多|不超过|至多)(?<count>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})(条|次)$")]
    private static partial Regex Words();
}
