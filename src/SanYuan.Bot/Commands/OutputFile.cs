namespace SanYuan.Bot.Commands;

/// <summary>A file that a verb writes.</summary>
internal static class OutputFile
{
    /// <summary>Under another name first, so that a half-written file never stands in the place of a whole one.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public static async Task WriteAsync(string file, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            var unfinished = file + ".part";
            await File.WriteAllBytesAsync(unfinished, content, cancellationToken);
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The file {file} cannot be written: {fault.Message}");
        }
    }
}
