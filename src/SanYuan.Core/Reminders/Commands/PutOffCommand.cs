using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Reminders.Commands;

/// <summary>「明天提醒」: what the last combined message said is said again later, if it is still open then.</summary>
public sealed partial class PutOffCommand : IChatCommand
{
    /// <summary>Calendar days; what is put off further is forgotten by its person.</summary>
    const int Furthest = 31;

    public string Name => "reminder.put_off";

    public Roles Audience => IChatCommand.AnyRole;

    public string Example => "明天提醒";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await LastSaid.ReadAsync(request, session, cancellationToken) is not { } last)
            return new Reply(ReminderWords.NothingSaid);
        if (last.Open.Count == 0)
            return new Reply(ReminderWords.AllGone);
        var days = Days(words, request.Today);
        if (days is < 1 or > Furthest)
            return Reply.Refused("too_far", $"最多缓{Furthest}天，没有改动。可以回「明天提醒」「下周一提醒」「5天后提醒」。");
        var day = request.Today.AddDays(days);
        var until = request.Roster.Calendar.IsWorkingDay(day) ? day : request.Roster.Calendar.NextWorkingDay(day);
        await session.Reminders.PutOffAsync(last.Message.Id, until, cancellationToken);
        return new Reply(ReminderWords.PutOff(last.Open.Count, until));
    }

    static int Days(CommandWords words, DateOnly today)
    {
        if (words.Has("count"))
            return words.Number("count") ?? int.MaxValue;
        if (!words.Has("day"))
            return words.Folded("near") switch { "后天" => 2, "大后天" => 3, "过两天" or "过几天" => 2, _ => 1 };
        var monday = (int)today.DayOfWeek == 0 ? 6 : (int)today.DayOfWeek - 1;
        var wanted = "一二三四五六日".IndexOf(words.Folded("day").Replace('天', '日'), StringComparison.Ordinal);
        var ahead = wanted - monday;
        return words.Has("next") ? ahead + 7 : ahead > 0 ? ahead : ahead + 7;
    }

    [GeneratedRegex("^((?<near>明天|明早|后天|大后天|过两天|过几天|改天|晚点|晚些)|((?<next>下)|这|本)?(周|星期|礼拜)(?<day>[一二三四五六日天])|(?<count>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})天(之|以)?后)(再)?(提醒|说|叫|通知)(我|一下|我一下)?(吧)?$")]
    private static partial Regex Words();
}
