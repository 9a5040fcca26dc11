using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「聘任」: what is to be seen to; 「聘任 张三」「聘任12」: one person's, or one. A selecting unit sees those it dispatched.</summary>
public sealed partial class AppointmentsCommand : IChatCommand
{
    /// <summary>Days ahead in which a term's end is listed.</summary>
    const int Ahead = 60;

    const Roles Everything = Roles.Office | Roles.Leader;

    public string Name => "appointment.show";

    public Roles Audience => Everything | Roles.SelectingUnit;

    public string Example => "聘任 张三";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (words.Has("number"))
        {
            var (term, refusal) = await AppointmentFinder.ByNumberAsync(words.Number("number"), session, cancellationToken);
            return term is not null && MaySee(term, request)
                ? new Reply(AppointmentWords.One(term, request.Today, request.Roster))
                : refusal ?? Reply.Refused("not_own_people", AppointmentWords.UnknownNumber(term!.Number));
        }
        if (!words.Has("who"))
            return new Reply(Due(request));
        var (person, unknown) = NameFinder.Person(words.Verbatim("who"), request.Roster);
        if (person is null)
            return unknown!;
        var terms = (await session.Appointments.OfAsync(person.Id, cancellationToken)).Where(term => MaySee(term, request)).ToList();
        return terms.Count == 0 && (request.Sender.Roles & Everything) == 0
            ? Reply.Refused("not_own_people", CandidateWords.NotOwnPeople)
            : new Reply(AppointmentWords.OfPerson(person.Name, terms, request.Today, request.Roster));
    }

    static string Due(Request request)
    {
        var open = request.Roster.Appointments.Where(term => MaySee(term, request) && !term.IsSecondment && (term.End is null || term.End >= request.Today)).ToList();
        var text = AppointmentWords.List("待培训", open.FindAll(term => term.IsUntrained), term => $"{term.Start:M月d日}起", request.Roster)
            + AppointmentWords.List("待上岗", open.FindAll(term => term.StateOn(request.Today) == AppointmentState.Trained), term => $"{term.Start:M月d日}起", request.Roster)
            + AppointmentWords.List($"{Ahead}天内到期", [.. open.Where(term => !term.IsUntrained && term.End <= request.Today.AddDays(Ahead)).OrderBy(term => term.End)], term => $"到{term.End:M月d日}", request.Roster);
        return text.Length == 0 ? AppointmentWords.NothingDue : text.TrimEnd();
    }

    static bool MaySee(Appointment term, Request request) => (request.Sender.Roles & Everything) != 0
        || (term.SelectingUnit is { } unit && AppointmentNotices.Owns(request.Sender.Person, request.Roster.UnitById(unit)?.Code));

    [GeneratedRegex("^聘任(?:情况|清单|名单)?(?:\\s*(?<number>" + Forms.Number + ")|[\\s:]+(?<who>" + Forms.Name + "))?$")]
    private static partial Regex Pattern();
}
