using System.Security.Cryptography;

namespace SanYuan.Storage.Attachments;

/// <summary>A content being written, not yet under its name.</summary>
public sealed class MediaDraft : IAsyncDisposable
{
    readonly MediaFiles _files;
    readonly string _path;
    readonly FileStream _stream;

    internal MediaDraft(MediaFiles files, string path)
    {
        _files = files;
        _path = path;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, Options = FileOptions.Asynchronous };
        // People's photos are for the service alone, whatever the mask of the process says.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _stream = new FileStream(path, options);
    }

    /// <summary>To write into, and to read again from.</summary>
    public Stream Stream => _stream;

    /// <summary>Brings the content to disk and gives it its name.</summary>
    /// <returns>The hash and the number of bytes.</returns>
    public async Task<(string Hash, long Size)> KeepAsync(CancellationToken cancellationToken)
    {
        _stream.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(_stream, cancellationToken));
        _stream.Flush(flushToDisk: true);
        var size = _stream.Length;
        var target = _files.PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // Over one that is there already, too: it is the same content, and this one is known to be on disk.
        File.Move(_path, target, overwrite: true);
        return (hash, size);
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        File.Delete(_path);
    }
}
