using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「单位撤销 康禾药业」: the unit exists no more after today or the day told, and its appointments end with it.</summary>
public sealed partial class CloseUnitCommand(Ending ending) : IChatCommand
{
    public string Name => "unit.close";

    public Roles Audience => Roles.Office;

    public string Example => "单位撤销 康禾药业";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (unit, unknown) = NameFinder.Unit(words.Verbatim("unit"), request);
        if (unit is null)
            return unknown!;
        if (unit.ClosedOn is not null)
            return Reply.Refused("unit_closed", AppointmentWords.UnitClosed(unit));
        var day = words.Has("day") ? AppointmentDays.ReadOne(words.Verbatim("day"), request.Today) : request.Today;
        if (day is not { } last)
            return Reply.Refused("unclear_day", AppointmentWords.WhichDay);
        if (last < request.Today.AddYears(-1))
            return Reply.Refused("far_day", AppointmentWords.WhichDay);
        var ended = (await session.Appointments.AtAsync(unit.Id, cancellationToken)).Where(term => term.End is null || term.End > last).ToList();
        var remains = new List<Remains>();
        foreach (var term in ended)
            remains.Add(await EndAsync(term, last, request, session, cancellationToken));
        await session.Roster.CloseUnitAsync(unit.Id, last, cancellationToken);
        var meetings = (await session.Meetings.HostedAsync(request.Sender.Person.Id, [unit.Id], request.Moment, cancellationToken)).Count(one => one.Content.Unit == unit.Id);
        var text = HandoverWords.UnitClosed(unit, last, ended, remains.Sum(one => one.OpenFindings), meetings, request.Roster);
        await AppointmentNotices.TellAsync(AppointmentNotices.Office(request.Roster), text, $"unit-closed:{unit.Id.Value}", request, session, cancellationToken);
        return new Reply(text) { ChangesRoster = true };
    }

    async Task<Remains> EndAsync(Appointment term, DateOnly last, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var remains = await ending.EndAsync(term, last, null, request, session, cancellationToken);
        if (last >= request.Today)
            await AppointmentNotices.TellAsync(
                [term.Person], HandoverWords.Farewell(term with { End = last }, null, request.Roster), $"ended:{term.Number}:{last:yyyyMMdd}:farewell", request, session, cancellationToken);
        return remains;
    }

    [GeneratedRegex("^单位撤销[\\s:]+(?<unit>" + Forms.Unit + ")(?:" + Forms.Day + ")?$")]
    private static partial Regex Pattern();
}
