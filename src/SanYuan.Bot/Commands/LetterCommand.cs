using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Documents;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Appointments;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Commands;

/// <summary>Prints letters of appointment (聘书). A number is taken with the first print, and is the same at every later one.</summary>
internal static class LetterCommand
{
    public static Command Create()
    {
        var targets = new Argument<string[]>("targets") { Description = "The appointment's number and the Word file to write; with --all: the folder.", Arity = new ArgumentArity(1, 2) };
        var all = new Option<bool>("--all") { Description = "Letters of all appointments that run or are to begin, one file each, into a folder." };
        var command = new Command("letter", "Writes letters of appointment as Word documents.") { targets, all };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            var template = LetterTemplate.Read(host.Get<IOptions<LetterSettings>>().Value.Template);
            var told = parsed.GetValue(targets)!;
            await (parsed.GetValue(all) ? AllAsync(host, template, told, cancellationToken) : OneAsync(host, template, told, cancellationToken));
            return 0;
        });
        return command;
    }

    static async Task OneAsync(LedgerHost host, LetterTemplate template, string[] told, CancellationToken cancellationToken)
    {
        if (told.Length != 2 || !int.TryParse(told[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new CommandException("Give the appointment's number and the file to write, for example: letter 12 letter.docx; or: letter --all FOLDER.");
        if (host.Roster.View.Snapshot.Appointments.FirstOrDefault(one => one.Number == number) is not { } term)
            throw new CommandException($"There is no appointment {number}; ask for 聘任 in chat to see the numbers.");
        if (term.Letter is null && !Letters.MayBeIssued(term, host.Get<CountyClock>().Today))
            throw new CommandException($"Appointment {number} gets no letter: training is not passed, the term is over, or it is a secondment.");
        await WriteAsync(host, template, term, told[1], cancellationToken);
    }

    static async Task AllAsync(LedgerHost host, LetterTemplate template, string[] told, CancellationToken cancellationToken)
    {
        if (told.Length != 1)
            throw new CommandException("With --all give one folder, for example: letter --all letters.");
        var today = host.Get<CountyClock>().Today;
        CreateFolder(told[0]);
        foreach (var term in host.Roster.View.Snapshot.Appointments.Where(term => Letters.MayBeIssued(term, today)).OrderBy(term => term.Start).ThenBy(term => term.Number))
            await WriteAsync(host, template, term, Path.Combine(told[0], $"聘书-{term.Number}.docx"), cancellationToken);
    }

    static void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The folder {folder} cannot be made: {fault.Message}");
        }
    }

    static async Task WriteAsync(LedgerHost host, LetterTemplate template, Appointment term, string file, CancellationToken cancellationToken)
    {
        var today = host.Get<CountyClock>().Today;
        var letter = await host.Ledger.WriteAsync((session, token) => session.Letters.IssueAsync(term.Number, today, token), cancellationToken);
        await OutputFile.WriteAsync(file, template.Fill(LetterFields.Of(term, letter, host.Roster.View.Snapshot)), cancellationToken);
        Console.Out.WriteLine($"{letter.Number} 已写入 {file}");
    }
}
