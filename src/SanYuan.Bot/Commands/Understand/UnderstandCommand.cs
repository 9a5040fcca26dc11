using System.CommandLine;
using System.Text;
using SanYuan.Core.Understanding;

namespace SanYuan.Bot.Commands.Understand;

/// <summary>The verb <c>understand</c>: messages as JSON Lines in, what was understood as JSON Lines out. Needs no database.</summary>
internal static class UnderstandCommand
{
    public static Command Create()
    {
        var units = new Option<FileInfo>("--units")
        {
            Description = "JSON file of the units: {\"units\":[{\"id\",\"name\",\"kind\":\"organ|two_new|sector\",\"sector\",\"aliases\":[]}]}",
            Required = true,
        };
        var command = new Command("understand",
            "Reads messages as JSON Lines on standard input and writes what was understood as JSON Lines on standard output.") { units };
        command.SetAction((parsed, token) => RunAsync(parsed.GetValue(units)!, token));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo units, CancellationToken token)
    {
        // The contract's encoding is UTF-8 whatever the console's is, and a byte order mark would spoil the first line.
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        return await RunAsync(units.FullName, input, output, Console.Error, token);
    }

    internal static async Task<int> RunAsync(string units, TextReader input, TextWriter output, TextWriter error, CancellationToken token)
    {
        try
        {
            var interpreter = new Interpreter(await UnitsFile.ReadAsync(units, token));
            for (var number = 1; await input.ReadLineAsync(token) is { } line; number++)
            {
                if (string.IsNullOrWhiteSpace(line)) continue;
                var message = MessageLine.Parse(line, number);
                var understood = interpreter.Interpret(message.Text, message.Now, message.Sender);
                await output.WriteLineAsync(UnderstoodLine.Write(message.Id, understood).AsMemory(), token);
            }

            await output.FlushAsync(token);
            return 0;
        }
        catch (UnderstandInputException bad)
        {
            // What was understood before the bad line stays written; the operator mends that line and runs again.
            await output.FlushAsync(token);
            await error.WriteLineAsync(bad.Message.AsMemory(), token);
            return 1;
        }
    }
}

/// <summary>The input is not what the contract says; the message tells where and what to do.</summary>
internal sealed class UnderstandInputException(string message) : Exception(message);
