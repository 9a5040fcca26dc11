using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「前任」: a successor reads what the predecessor entered at the unit handed over, and nothing of elsewhere.</summary>
public sealed partial class PredecessorCommand : IChatCommand
{
    /// <summary>Entries of one predecessor.</summary>
    const int Most = 8;

    public string Name => "appointment.predecessor";

    public Roles Audience => Roles.Appointee;

    public string Example => "前任";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var here = request.Roster.ActiveAppointmentsOf(request.Sender.Person.Id, request.Today).Select(term => (term.Unit, term.Role)).ToHashSet();
        var taken = (await session.Handovers.ToAsync(request.Sender.Person.Id, cancellationToken)).Where(one => here.Contains((one.Unit, one.Role))).ToList();
        var lines = new List<string>();
        foreach (var handover in taken.Take(2))
        {
            var (newest, total) = await session.Handovers.EntriesAsync(handover, Most / Math.Min(2, taken.Count), cancellationToken);
            lines.Add(HandoverWords.Predecessor(request.Roster.PersonById(handover.From)?.Name ?? "", request.Roster.UnitById(handover.Unit)!, newest, total));
        }
        return new Reply(lines.Count == 0 ? HandoverWords.NoPredecessor : string.Join('\n', lines));
    }

    [GeneratedRegex("^(?:我的)?前任(?:的?记录|的?台账)?$")]
    private static partial Regex Pattern();
}
