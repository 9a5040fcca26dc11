using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「聘书 张三」: the numbers of a person's letters, and how to print them (mechanism 3). The number is taken when a letter is printed first.</summary>
public sealed partial class LetterCommand : IChatCommand
{
    public string Name => "letter.show";

    public Roles Audience => Roles.Office;

    public string Example => "聘书 张三";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (person, unknown) = NameFinder.Person(words.Verbatim("who"), request.Roster);
        if (person is null)
            return unknown!;
        var lines = new List<string>();
        foreach (var term in (await session.Appointments.OfAsync(person.Id, cancellationToken)).Where(term => term.Letter is not null || Letters.MayBeIssued(term, request.Today)))
            lines.Add(LetterWords.Line(term, await session.Letters.FindAsync(term.Number, cancellationToken), request.Roster));
        return lines.Count == 0
            ? Reply.Refused("no_letter", LetterWords.None(person.Name))
            : new Reply(string.Join('\n', lines.TakeLast(3)) + "\n" + LetterWords.HowTo);
    }

    [GeneratedRegex("^聘书[\\s:]+(?<who>" + Forms.Name + ")$")]
    private static partial Regex Pattern();
}

/// <summary>Which appointments get a letter. Pure.</summary>
public static class Letters
{
    /// <summary>Training is passed, the term is not over, and it is no secondment.</summary>
    public static bool MayBeIssued(Appointment term, DateOnly today) => !term.IsSecondment && !term.IsUntrained && (term.End is null || term.End >= today);
}

/// <summary>What is said of letters.</summary>
internal static class LetterWords
{
    public const string HowTo = "打印：在服务器上运行 letter 聘任编号 文件.docx；全部打印：letter --all 文件夹。";

    public static string None(string name) => $"{name}没有可以发聘书的聘任。培训合格后才发聘书。";

    public static string Line(Appointment term, Letter? letter, RosterSnapshot roster) => letter is null
        ? $"聘任{term.Number} {AppointmentWords.Who(term, roster)}：还没有发，第一次打印时编号"
        : $"聘任{term.Number} {AppointmentWords.Who(term, roster)}：{letter.Number}，{letter.IssuedOn:yyyy年M月d日}发";
}
