using System.CommandLine;
using SanYuan.Bot.Hosting;

namespace SanYuan.Bot.Commands;

/// <summary>The service itself; also what runs when no verb is given.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Runs the service (also without a verb). Settings can follow, for example: --urls http://127.0.0.1:5081");
        MakeDefault(command);
        return command;
    }

    public static void MakeDefault(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var rest = parsed.UnmatchedTokens;
            if (rest.Count > 0 && !rest[0].StartsWith("--", StringComparison.Ordinal))
                throw new CommandException($"There is no verb '{rest[0]}'. See: dotnet run --project src/SanYuan.Bot -- --help");
            await using var app = ServiceHost.Build([.. rest]);
            await app.RunAsync(cancellationToken);
            return 0;
        });
    }
}
