using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Reminders.Commands;

/// <summary>「提醒设置」: when and how often the sender is reminded.</summary>
public sealed partial class StateCommand : IChatCommand
{
    public string Name => "reminder.state";

    public Roles Audience => IChatCommand.AnyRole;

    public string Example => "提醒设置";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var person = request.Sender.Person.Id;
        var hours = await session.Reminders.HoursAsync(cancellationToken);
        var sent = await session.Reminders.CountAsync(ReminderBudget.Monday(request.Today), request.Today, cancellationToken);
        var budget = await ReminderBudget.ReadAsync(session, cancellationToken);
        return new Reply(ReminderWords.State(hours.GetValueOrDefault(person, ReminderHours.Default), sent.GetValueOrDefault(person), budget));
    }

    [GeneratedRegex("^(我的)?提醒(设置|规则|时间|次数)?$")]
    private static partial Regex Words();
}
