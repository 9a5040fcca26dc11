using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「张三 聘任结束 10月31日 由 李四 接任」「聘任12结束 10月31日」: the office ends an appointment, and tells who takes over.</summary>
public sealed partial class EndCommand(HandoverDesk desk) : IChatCommand
{
    public string Name => "appointment.end";

    public Roles Audience => Roles.Office;

    public string Example => "张三 聘任结束 10月31日 由 李四 接任";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (term, refusal) = words.Has("number")
            ? await AppointmentFinder.ByNumberAsync(words.Number("number"), session, cancellationToken)
            : await AppointmentFinder.OnlyOneAsync(words.Verbatim("who"), request, session, cancellationToken);
        if (term is null)
            return refusal!;
        var day = words.Has("day") ? AppointmentDays.ReadOne(words.Verbatim("day"), request.Today) : request.Today;
        if (day is not { } last)
            return Reply.Refused("unclear_day", AppointmentWords.WhichDay);
        return last < request.Today.AddYears(-1) && !words.Has("sure")
            ? Reply.Refused("far_day", AppointmentWords.LongAgo(last))
            : await desk.EndAsync(term, last, words.Verbatim("to"), request, session, cancellationToken);
    }

    [GeneratedRegex("^(?:聘任\\s*(?<number>" + Forms.Number + ")|(?<who>" + Forms.Name + ")\\s*的?聘任)\\s*(?:结束|终止|解除)(?:" + Forms.Day + ")?(?:[\\s,]*由\\s*(?<to>" + Forms.Name + ")\\s*(?:接任|接替|接手))?(?<sure>\\s*确认)?$")]
    private static partial Regex Pattern();
}
