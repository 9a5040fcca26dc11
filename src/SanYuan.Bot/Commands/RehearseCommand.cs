using System.CommandLine;
using System.Globalization;
using SanYuan.Bot.Rehearsal;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Commands;

/// <summary>Plays a county's whole year through the real pipeline in virtual time, and prints what happened.</summary>
internal static class RehearseCommand
{
    /// <summary>Years whose days off are known, as people say it.</summary>
    static readonly string Known = Years([.. Enumerable.Range(1, 9999).Where(WorkingDayCalendar.Official.Knows)]);

    public static Command Create()
    {
        var year = new Option<string>("--year") { Description = $"Which year, {Known}: its days off must be known.", DefaultValueFactory = _ => "2019" };
        var seed = new Option<string>("--seed") { Description = "What happens by chance: the same seed, the same year to the byte.", DefaultValueFactory = _ => "1" };
        var keep = new Option<string?>("--keep") { Description = "Where the database is kept in the end; must not exist." };
        var months = new Option<string>("--months") { Description = "So many months from January.", DefaultValueFactory = _ => "12", Hidden = true };
        var command = new Command("rehearse", "Plays the demonstration county's year in virtual time: nothing is sent, no database of yours is touched.") { year, seed, keep, months };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = new RehearsalSettings(Year(parsed.GetValue(year)!), Number(parsed.GetValue(seed)!, "--seed", 0, int.MaxValue), Number(parsed.GetValue(months)!, "--months", 1, 12));
            var file = parsed.GetValue(keep);
            if (file is not null)
                CheckPlace(file);
            return await RunAsync(settings, file, cancellationToken);
        });
        return command;
    }

    static async Task<int> RunAsync(RehearsalSettings settings, string? keep, CancellationToken cancellationToken)
    {
        var outcome = await RehearsalRun.RunAsync(settings, keep, Progress, cancellationToken);
        Console.Out.WriteLine(RehearsalPage.Write(settings, outcome));
        return outcome["没能处理"] + outcome["还在处理"] == 0 ? 0
            : throw new CommandException($"{outcome["没能处理"] + outcome["还在处理"]} messages could not be answered: look into the table inbox of the database that --keep FILE leaves.");
    }

    /// <summary>Before a minute was spent.</summary>
    static void CheckPlace(string file)
    {
        if (File.Exists(file) || Directory.Exists(file))
            throw new CommandException($"--keep names {file}, which exists already and is not overwritten: choose another name.");
        try
        {
            File.Create(file).Dispose();
            File.Delete(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"--keep names {file}, which cannot be written: {fault.Message}");
        }
    }

    /// <summary>A line a month, for whoever watches; a file or another program gets the outcome alone.</summary>
    static void Progress(DateOnly month)
    {
        if (!Console.IsOutputRedirected)
            Console.Out.WriteLine($"{month:yyyy年M月} 已过，用时 {Environment.CpuUsage.TotalTime.TotalSeconds:0.0} 秒（CPU）");
    }

    static int Year(string told)
    {
        var year = Number(told, "--year", 1, 9999);
        return WorkingDayCalendar.Official.Knows(year) ? year : throw new CommandException($"--year is {year}, whose days off are not known: choose one from {Known}.");
    }

    static string Years(IReadOnlyList<int> known) => $"{known[0]} to {known[^1]}";

    static int Number(string told, string option, int least, int most) =>
        int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new CommandException($"{option} must be a whole number from {least} to {most}, for example: {option} {Math.Clamp(option == "--year" ? 2019 : 1, least, most)}");
}
