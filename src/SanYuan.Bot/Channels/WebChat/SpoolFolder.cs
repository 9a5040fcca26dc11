using System.Security.Cryptography;
using SanYuan.Core.Attachments;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>What the page has uploaded, until the media pump has stored it; on disk, so that a restart between the two loses nothing.</summary>
/// <remarks>
/// A file has its name, which nobody can guess, only when it is whole. Whoever cannot say that a file is done with leaves it: it goes after
/// <see cref="MediaRules.Lifetime"/>, when nobody asks for it any more.
/// </remarks>
internal sealed class SpoolFolder
{
    const int IdBytes = 16;
    const string Unfinished = ".part";

    readonly string _folder;
    readonly TimeProvider _time;

    /// <param name="folder">Made when it is missing; belongs to one service alone.</param>
    /// <param name="time">Moved by the newcomer: files are dated by it, so that they age with everything else.</param>
    public SpoolFolder(string folder, TimeProvider time)
    {
        _folder = folder;
        _time = time;
        foreach (var file in Files('*' + Unfinished))
            File.Delete(file);
    }

    /// <summary>Keeps content under a new id, if <paramref name="judge"/> finds no fault in it.</summary>
    /// <param name="source">Read to its end or to <see cref="MediaRules.MaxBytes"/>.</param>
    /// <param name="judge">Of the content, readable and seekable, and whether it came to its end.</param>
    /// <returns>The id; or what the judge found.</returns>
    public async Task<(string? Id, Refusal? Refusal)> KeepAsync(Stream source, Func<Stream, bool, Refusal?> judge, CancellationToken cancellationToken)
    {
        Sweep();
        Directory.CreateDirectory(_folder);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var unfinished = PathOf(id) + Unfinished;
        try
        {
            await using (var file = Create(unfinished))
            {
                var isWhole = await BoundedCopy.CopyAsync(source, file, MediaRules.MaxBytes, cancellationToken);
                if (judge(file, isWhole) is { } refusal)
                    return (null, refusal);
                file.Flush(flushToDisk: true);
            }
            File.SetLastWriteTimeUtc(unfinished, _time.GetUtcNow().UtcDateTime);
            File.Move(unfinished, PathOf(id));
            return (id, null);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <returns>Null when nothing lies under this id, whatever it is.</returns>
    public FileStream? Open(string id)
    {
        try
        {
            return IsId(id) ? new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Remove(string id)
    {
        if (IsId(id) && Directory.Exists(_folder))
            File.Delete(PathOf(id));
    }

    void Sweep()
    {
        var oldest = (_time.GetUtcNow() - MediaRules.Lifetime).UtcDateTime;
        foreach (var file in Files("*"))
            if (IsId(Path.GetFileName(file)) && File.GetLastWriteTimeUtc(file) < oldest)
                File.Delete(file);
    }

    static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    string[] Files(string pattern) => Directory.Exists(_folder) ? Directory.GetFiles(_folder, pattern) : [];

    string PathOf(string id) => Path.Combine(_folder, id);

    // Nothing else is ever made part of a path.
    static bool IsId(string id) => id.Length == 2 * IdBytes && id.All(char.IsAsciiHexDigitLower);
}
