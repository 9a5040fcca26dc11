using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「抽调 王建国 参加 民生督导组 10月1日至10月31日」: for that time an envoy or instructor also acts as supervisor of the sector (mechanism 7).</summary>
public sealed partial class SecondCommand : IChatCommand
{
    public string Name => "appointment.second";

    public Roles Audience => Roles.Office;

    public string Example => "抽调 王建国 参加 民生督导组 10月1日至10月31日";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (person, unknown) = NameFinder.Person(words.Verbatim("who"), request.Roster);
        if (person is null)
            return unknown!;
        var (sector, refusal) = Sector(words.Verbatim("sector"), request);
        if (sector is null)
            return refusal!;
        var told = AppointmentDays.Read(words.Verbatim("days"), request.Today);
        if (told is not { Impossible: false, Days: [var first, var last] })
            return Reply.Refused("unclear_period", SecondmentWords.WhichPeriod);
        if (last < first)
            return Reply.Refused("end_before_start", ProposalWords.EndBeforeStart(first, last));
        if (first < request.Today.AddYears(-1))
            return Reply.Refused("far_start", SecondmentWords.WhichPeriod);
        var planned = new Appointment(person.Id, Roles.Supervisor, sector.Id, first, last) { IsSecondment = true };
        var terms = await session.Appointments.OfAsync(person.Id, cancellationToken);
        if (!terms.Any(term => term.Role != Roles.Supervisor && term.IsActiveOn(first) && term.IsActiveOn(last)))
            return Reply.Refused("not_acting", SecondmentWords.NotActing(person.Name));
        if (Terms.Overlap(terms, planned) is { } other)
            return Reply.Refused("overlap", ProposalWords.Overlaps(other, request.Roster));
        return await AddAsync(planned, request, session, cancellationToken);
    }

    static async Task<Reply> AddAsync(Appointment planned, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var number = await session.Appointments.AddAsync(planned, AppointmentChangeKind.Seconded, request.AsChange(), cancellationToken);
        var seconded = planned with { Number = number };
        await AppointmentNotices.TellAsync(
            [planned.Person], SecondmentWords.ToPerson(seconded, request.Roster), $"seconded:{number}:{planned.End:yyyyMMdd}", request, session, cancellationToken);
        return new Reply(SecondmentWords.Seconded(seconded, request.Roster)) { ChangesRoster = true };
    }

    static (Unit? Sector, Reply? Refusal) Sector(string told, Request request)
    {
        if (request.Roster.Units.FirstOrDefault(one => one.Kind == UnitKind.Sector && one.Sector == told) is { } named)
            return (named, null);
        var (unit, refusal) = NameFinder.Unit(told, request);
        return unit is null ? (null, refusal)
            : unit.Kind == UnitKind.Sector ? (unit, null)
            : (null, Reply.Refused("no_sector", SecondmentWords.NoSector(unit.Name)));
    }

    [GeneratedRegex("^抽调\\s*(?<who>" + Forms.Name + ")\\s*(?:参加|加入|进入|到)\\s*(?<sector>" + Forms.Unit + ")\\s*(?:行业|领域)*(?:督导|监督|督查)组[\\s,:]*(?<days>[0-9年月日号至到\\-~./\\s从起止今明后天下个周一二三四五六七八九十]{0,60})$")]
    private static partial Regex Pattern();
}
