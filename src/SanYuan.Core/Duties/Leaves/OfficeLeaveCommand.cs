using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Leaves;

/// <summary>「王建国请假 10.20-10.25 生病」「王建国销假」「取消王建国请假」: the office enters and takes back an appointee's leave.</summary>
public sealed partial class OfficeLeaveCommand : IChatCommand
{
    public string Name => "leave.tell_for";
    public Roles Audience => Roles.Office;
    public string Example => "王建国请假 10.20-10.25 生病";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var name = words.Verbatim("name");
        return Appointees(name, request) switch
        {
            [] => Reply.Refused("no_such_person", LeaveWords.Unknown(name)),
            [var person] when words.Has("end") => await LeaveDesk.EndAsync(person, request, session, cancellationToken),
            [var person] when words.Has("cancel") => await LeaveDesk.CancelAsync(person, words, request, session, cancellationToken),
            [var person] => await LeaveDesk.TellAsync(person, words, request, session, cancellationToken),
            var several => Reply.Refused("several_people", LeaveWords.Several(name, several, words.Has("end") ? "销假" : "请假 10.20-10.25")),
        };
    }

    /// <summary>Acting appointees of that name or code.</summary>
    static List<Person> Appointees(string name, Request request) =>
    [
        .. request.Roster.People.Where(person => (person.Name == name || RosterCodes.Comparer.Equals(person.Code, name))
            && (request.Roster.RolesOf(person.Id, request.Today) & Roles.Appointee) != 0),
    ];

    [GeneratedRegex("^(?:(?<cancel>取消)" + LeaveForms.Name + "(?:的)?请假(?: ?(?<days>" + SpokenDays.OneDay + "))?|" + LeaveForms.Name + "(?:同志)?(?:(?<end>销假)|(?:请假|休假)" + LeaveForms.DaysAndReason + "|" + LeaveForms.DaysThenLeave + "))$")]
    private static partial Regex Words();
}
