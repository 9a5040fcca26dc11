using System.CommandLine;
using SanYuan.Bot.Import;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Bot.Commands.Import;

/// <summary>The verb <c>import FILE</c>.</summary>
internal static class ImportCommand
{
    /// <param name="open">Opens the ledger for one import; not called for a template, nor for a file that cannot be read.</param>
    public static Command Create(Func<CancellationToken, Task<LedgerHost>> open)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = $"名册：.xlsx、.csv，或装有 {RosterSheets.FileNames} 的文件夹",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "只检查，不导入" };
        var template = new Option<string?>("--template") { Description = "写一份空的模板到这个文件（.xlsx、.csv 或文件夹）", HelpName = "FILE" };
        var command = new Command("import", "导入单位、人员、别名、聘任、联络员和节假日") { file, dryRun, template };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                if (parsed.GetValue(template) is { } path)
                    return await WriteTemplateAsync(path, output, cancellationToken);
                if (parsed.GetValue(file) is { } source)
                    return await new RosterImport(open, output, error).RunAsync(source, parsed.GetValue(dryRun), cancellationToken);
                throw new RosterFileException("请给出名册文件，例如 import 名册.xlsx；没有名册时先用 import --template 名册.xlsx 得到模板。");
            }
            catch (RosterFileException e)
            {
                await error.WriteLineAsync(e.Message.AsMemory(), cancellationToken);
                return 1;
            }
        });
        return command;
    }

    static async Task<int> WriteTemplateAsync(string path, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var written in RosterTemplate.Write(path))
            await output.WriteLineAsync($"模板已写到 {written}".AsMemory(), cancellationToken);
        return 0;
    }
}
