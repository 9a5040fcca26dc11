using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>Passes on what the office has decided about appointments, each thing to each person once.</summary>
internal static class AppointmentNotices
{
    /// <param name="key">One decision; the receiver is added.</param>
    public static async Task TellAsync(IEnumerable<PersonId> receivers, string text, string key, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var why = new Why("聘任有变动时，告诉本人、选派单位、派驻单位和党建办。", $"{request.Today:M月d日}由{request.Sender.Person.Name}办理。");
        foreach (var receiver in receivers.Where(person => person != request.Sender.Person.Id).Distinct())
            await session.Outbox.AddAsync(
                new OutboundMessage(receiver, OutboundKind.Appointment, text, request.Moment, $"{key}:{receiver.Value}") { Why = why }, request.Moment, cancellationToken);
    }

    public static IEnumerable<PersonId> Office(RosterSnapshot roster) => roster.Office.Select(person => person.Id);

    /// <summary>Those that hear for a selecting unit how its people are doing.</summary>
    public static IEnumerable<PersonId> SelectingUnit(UnitId? unit, RosterSnapshot roster) => unit is { } id && roster.UnitById(id) is { } selecting
        ? roster.People.Where(person => person.Identities.HasFlag(Roles.SelectingUnit) && Owns(person, selecting.Code)).Select(person => person.Id)
        : [];

    public static bool Owns(Person person, string? unitCode) =>
        unitCode is not null && person.ResponsibleUnitCodes.Contains(unitCode, RosterCodes.Comparer);
}
