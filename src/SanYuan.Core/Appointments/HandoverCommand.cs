using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「交接 张三 → 李四」: ends the one's appointment with today or the day told, and the other takes over.</summary>
public sealed partial class HandoverCommand(HandoverDesk desk) : IChatCommand
{
    public string Name => "appointment.hand_over";

    public Roles Audience => Roles.Office;

    public string Example => "交接 张三 → 李四";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (term, refusal) = await AppointmentFinder.OnlyOneAsync(words.Verbatim("who"), request, session, cancellationToken);
        if (term is null)
            return refusal!;
        var day = words.Has("day") ? AppointmentDays.ReadOne(words.Verbatim("day"), request.Today) : request.Today;
        return day is { } last
            ? await desk.EndAsync(term, last, words.Verbatim("to"), request, session, cancellationToken)
            : Reply.Refused("unclear_day", AppointmentWords.WhichDay);
    }

    [GeneratedRegex("^(?:工作)?交接[\\s:]+(?<who>" + Forms.Name + ")\\s*(?:->|=>|→|➡|给|交给|\\s到\\s)\\s*(?<to>" + Forms.Name + ")(?:" + Forms.Day + ")?$")]
    private static partial Regex Pattern();
}
