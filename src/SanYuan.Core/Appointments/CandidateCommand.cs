using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「人选」 lists the open candidates, 「人选3」 shows one: all to the office, to a selecting unit those it recommended.</summary>
public sealed partial class CandidateCommand : IChatCommand
{
    public string Name => "candidate.show";

    public Roles Audience => Roles.Office | Roles.SelectingUnit | Roles.Leader;

    public string Example => "人选3";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (!words.Has("number"))
        {
            var open = (await session.Candidates.OpenAsync(cancellationToken)).Where(one => MaySee(one, request)).ToList();
            return new Reply(open.Count == 0 ? CandidateWords.None : CandidateWords.List(open, request.Roster));
        }
        return words.Number("number") is { } number && await session.Candidates.FindAsync(number, cancellationToken) is { } candidate && MaySee(candidate, request)
            ? new Reply(CandidateWords.Checked(candidate, request.Roster))
            : Reply.Refused("unknown_candidate", CandidateWords.Unknown(words.Number("number") ?? 0));
    }

    static bool MaySee(Candidate candidate, Request request) =>
        (request.Sender.Roles & (Roles.Office | Roles.Leader)) != 0
        || AppointmentNotices.Owns(request.Sender.Person, request.Roster.PersonById(candidate.Content.Person)?.WorkUnitCode);

    [GeneratedRegex("^人选(?:\\s*(?<number>" + Forms.Number + ")|名单|清单|有哪些)?$")]
    private static partial Regex Pattern();
}
