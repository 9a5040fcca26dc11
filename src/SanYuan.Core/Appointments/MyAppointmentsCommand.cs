using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「我的聘任」: one's own, also for somebody who is only proposed.</summary>
public sealed partial class MyAppointmentsCommand : IChatCommand
{
    public string Name => "appointment.mine";

    public Roles Audience => IChatCommand.Everybody;

    public string Example => "我的聘任";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var terms = await session.Appointments.OfAsync(request.Sender.Person.Id, cancellationToken);
        return new Reply(terms.Count == 0 ? AppointmentWords.NoneOfYours : AppointmentWords.OfPerson(request.Sender.Person.Name, terms, request.Today, request.Roster));
    }

    [GeneratedRegex("^我的聘任(?:情况)?$")]
    private static partial Regex Pattern();
}
