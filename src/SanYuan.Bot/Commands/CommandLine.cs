using System.CommandLine;
using SanYuan.Bot.Commands.Import;
using SanYuan.Bot.Commands.Understand;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Ledger;

namespace SanYuan.Bot.Commands;

/// <summary>The verbs. Each ends with 0, or with 1 and one line on standard error that says what is wrong and what to do.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        Cultures.Settle();
        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            return await Create().Parse(args).InvokeAsync(configuration);
        }
#pragma warning disable CA1031 // The process ends here: whatever it was, one line says so.
        catch (Exception fault) when (fault.GetType().Name != "HostAbortedException")
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(Explain(fault));
            return 1;
        }
    }

    static RootCommand Create()
    {
        var root = new RootCommand("SanYuan (三员): carries the work of a county's dispatched appointees in enterprise chat.")
        {
            ServeCommand.Create(),
            MigrateCommand.Create(),
            ImportCommand.Create(LedgerHost.OpenAsync),
            UnderstandCommand.Create(),
            DigestCommand.Create(),
            QuarterlyCommand.Create(),
            AssessmentCommand.Create(),
            LetterCommand.Create(),
            LinkCodeCommand.Create(),
            TokenCommand.Create(),
            UserCommand.Create(),
            BackupCommand.Create(),
            CopyCommand.Create(),
            OutboxCommand.Create(),
            RehearseCommand.Create(),
        };
        ServeCommand.MakeDefault(root);
        return root;
    }

    static string Explain(Exception fault) => fault switch
    {
        CommandException or SettingException => fault.Message,
        LedgerUnavailableException unavailable => $"{unavailable.Message} Check SanYuan:Storage:ConnectionString and that the folder can be written.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => "The address is in use by another program: stop it, or choose another with --urls http://127.0.0.1:5081",
        _ => Settings(fault) ?? $"Something unforeseen went wrong ({fault.GetType().Name}): {fault.Message.ReplaceLineEndings(" ")}",
    };

    static string? Settings(Exception fault) => SettingsRegistration.Problem(fault);
}

/// <summary>A verb cannot do what it was asked; the message is one line that says what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);
