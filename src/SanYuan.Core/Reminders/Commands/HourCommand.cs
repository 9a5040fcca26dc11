using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Reminders.Commands;

/// <summary>「提醒时间 8点」: everybody chooses the hour of their own combined message.</summary>
public sealed partial class HourCommand : IChatCommand
{
    public string Name => "reminder.hour";

    public Roles Audience => IChatCommand.AnyRole;

    public string Example => "提醒时间 8点";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var hour = words.Number("hour") ?? 0;
        if (words.Has("afternoon") && hour < 12)
            hour += 12;
        if (hour is < ReminderHours.First or > ReminderHours.Last)
            return Reply.Refused("outside", ReminderWords.HourOutside);
        await session.Reminders.ChooseHourAsync(hour, request.AsChange(), cancellationToken);
        return new Reply(ReminderWords.HourChosen(hour));
    }

    [GeneratedRegex("^提醒(时间|钟点)(改成|改为|改到|定在|设为|是)?[:,\\s]*(每天)?(早上|上午|(?<afternoon>下午|傍晚|晚上))?(?<hour>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(点|时|:00)钟?$|^(每天|以后)(早上|上午|(?<afternoon>下午|傍晚|晚上))?(?<hour>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})点钟?提醒我?$")]
    private static partial Regex Words();
}
