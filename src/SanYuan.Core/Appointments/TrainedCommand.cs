using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「培训合格 张三 10月20日」: from that day on the person's appointments can be active (mechanism 3).</summary>
public sealed partial class TrainedCommand : IChatCommand
{
    public string Name => "appointment.train";

    public Roles Audience => Roles.Office;

    public string Example => "培训合格 张三 10月20日";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (person, unknown) = NameFinder.Person(words.Verbatim("who"), request.Roster);
        if (person is null)
            return unknown!;
        var told = words.Has("day") ? AppointmentDays.ReadOne(words.Verbatim("day"), request.Today) : request.Today;
        if (told is not { } day)
            return Reply.Refused("unclear_day", AppointmentWords.WhichDay);
        if (day > request.Today)
            return Reply.Refused("future_day", AppointmentWords.TrainedInFuture(day));
        if (day < request.Today.AddYears(-1) && !words.Has("sure"))
            return Reply.Refused("far_day", AppointmentWords.LongAgo(day));
        var waiting = (await session.Appointments.OfAsync(person.Id, cancellationToken)).Where(term => term.IsUntrained && (term.End is null || term.End >= day)).ToList();
        if (waiting.Count == 0)
            return Reply.Refused("nobody_to_train", AppointmentWords.NobodyToTrain(person.Name));
        foreach (var term in waiting)
            await session.Appointments.ChangeAsync(new AppointmentChange(term.Number, AppointmentChangeKind.Trained, day, request.AsChange()), cancellationToken);
        await AppointmentNotices.TellAsync(
            [person.Id], AppointmentWords.TrainedToPerson(waiting, day, request.Today, request.Roster),
            $"trained:{string.Join(',', waiting.Select(term => term.Number))}", request, session, cancellationToken);
        return new Reply(AppointmentWords.Trained(waiting, day, request.Today, request.Roster)) { ChangesRoster = true };
    }

    [GeneratedRegex("^培训合格[\\s:]+(?<who>" + Forms.Name + ")(?:" + Forms.Day + ")?(?<sure>\\s*确认)?$")]
    private static partial Regex Pattern();
}
