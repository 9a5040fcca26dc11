namespace SanYuan.Storage.Attachments;

/// <summary>The folder of contents, each under the SHA-256 of its bytes (<c>ab/cdef…</c>): the same content lies there once, and a name that is there is whole.</summary>
/// <remarks>
/// A file is written beside, forced to disk and only then given its name; whoever records the name does so afterwards. What a crash leaves
/// is a file without its name, gone at the next start, or a file that no row tells of yet: writing it again is harmless.
/// </remarks>
/// <param name="folder">Made when it is missing.</param>
public sealed class MediaFiles(string folder)
{
    const string Unfinished = "incoming";

    string Incoming => Path.Combine(folder, Unfinished);

    /// <summary>Begins a file; it is gone at disposal unless it was kept.</summary>
    public MediaDraft Begin()
    {
        Directory.CreateDirectory(Incoming);
        return new MediaDraft(this, Path.Combine(Incoming, Guid.NewGuid().ToString("N")));
    }

    /// <summary>Where the content of a hash lies, or would.</summary>
    /// <param name="hash">SHA-256 in lower-case hexadecimal.</param>
    public string PathOf(string hash) => Path.Combine(folder, hash[..2], hash[2..]);

    /// <summary>Removes what a crash left half written; before anything is fetched.</summary>
    public void Tidy()
    {
        if (Directory.Exists(Incoming))
            foreach (var file in Directory.EnumerateFiles(Incoming))
                File.Delete(file);
    }
}
