using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Import;
using SanYuan.Bot.Hosting;

namespace SanYuan.Bot.WebConsole.Pages.Roster;

/// <summary>Roster files between their check and their import: under a name nobody can guess, for a day, where every host sees them.</summary>
internal sealed class RosterUploads(IOptions<StorageSettings> settings, TimeProvider time)
{
    const int TokenBytes = 16;
    const int LongestName = 100;

    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Where they lie; every host has it.</summary>
    public string Folder => settings.Value.Beside("roster-uploads");

    /// <returns>The name by which it is found again.</returns>
    /// <exception cref="RosterFileException">It is none that could be read, or too large.</exception>
    public async Task<string> SaveAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var kind = Path.GetExtension(file.FileName).ToLowerInvariant();
        if (kind is not (".xlsx" or ".csv"))
            throw new RosterFileException("请选 .xlsx 或 .csv 文件；旧的 .xls 请先另存为 .xlsx。");
        if (file.Length > BoundedFile.LargestFile)
            throw new RosterFileException("文件超过 20 MB，不像名册；请删去图片和多余的内容后再传。");
        Directory.CreateDirectory(Folder);
        Forget();
        // A table on its own is told by its file's name: that part is kept, and nothing else of what was sent.
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var sheet = RosterFiles.SheetOf(file.FileName);
        Directory.CreateDirectory(Path.Combine(Folder, name));
        await File.WriteAllTextAsync(NameFile(name), CallIt(file.FileName), cancellationToken);
        await using var content = new FileStream(Path.Combine(Folder, name, sheet is null ? $"roster{kind}" : sheet.FileName), FileMode.CreateNew);
        await file.CopyToAsync(content, cancellationToken);
        return name;
    }

    /// <summary>Whether it could be one given here: nothing else may become part of a path.</summary>
    public static bool IsName(string? name) => name is { Length: TokenBytes * 2 } && name.All(char.IsAsciiHexDigit);

    /// <returns>Null when there is none of that name, or no longer.</returns>
    public string? Find(string? name) =>
        IsName(name) && Directory.Exists(Path.Combine(Folder, name!)) ? Directory.EnumerateFiles(Path.Combine(Folder, name!)).FirstOrDefault() : null;

    /// <summary>What its owner calls it.</summary>
    public string NameOf(string name) => IsName(name) && File.Exists(NameFile(name)) ? File.ReadAllText(NameFile(name)) : "";

    string NameFile(string name) => Path.Combine(Folder, $"{name}.name");

    /// <summary>Only ever shown, and never longer than a line.</summary>
    static string CallIt(string file)
    {
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length <= LongestName ? name : name[^LongestName..];
    }

    public void Forget(string name)
    {
        if (Find(name) is not null)
            Directory.Delete(Path.Combine(Folder, name), recursive: true);
    }

    void Forget()
    {
        foreach (var old in Directory.EnumerateDirectories(Folder).Where(one => Directory.GetCreationTimeUtc(one) < (time.GetUtcNow() - Kept).UtcDateTime))
            Directory.Delete(old, recursive: true);
        foreach (var old in Directory.EnumerateFiles(Folder).Where(one => File.GetLastWriteTimeUtc(one) < (time.GetUtcNow() - Kept).UtcDateTime))
            File.Delete(old);
    }
}
