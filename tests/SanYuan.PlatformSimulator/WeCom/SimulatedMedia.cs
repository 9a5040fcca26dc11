using System.Collections.Concurrent;

namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>Files by media id (documents 90253 and 90254).</summary>
public sealed class SimulatedMedia
{
    const int BadType = 40004, BadId = 40007, Empty = 44001;
    const int SmallestFile = 6;

    readonly ConcurrentDictionary<string, StoredFile> _files = new();

    public IReadOnlyDictionary<string, StoredFile> Files => _files;

    /// <summary>Content is sent in pieces, and nobody is told how much there will be.</summary>
    public bool HidesLength { get; set; }

    /// <summary>A member's file, as a message carries it.</summary>
    /// <returns>Its media id.</returns>
    public string Add(StoredFile file)
    {
        var id = $"media-{Guid.NewGuid():N}";
        _files[id] = file;
        return id;
    }

    /// <summary>Three days have passed: from now on it is answered 40007.</summary>
    public void Expire(string id) => _files.TryRemove(id, out _);

    internal async Task<object> UploadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var type = request.Query["type"].ToString();
        if (type is not ("image" or "voice" or "video" or "file"))
            return WeComAnswer.Error(BadType);
        var form = await request.ReadFormAsync(cancellationToken);
        if (form.Files.GetFile("media") is not { Length: >= SmallestFile } file)
            return WeComAnswer.Error(Empty);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var id = Add(new StoredFile(file.FileName, type, content.ToArray()));
        return new { errcode = 0, errmsg = "ok", type, media_id = id, created_at = "1700000000" };
    }

    internal IResult Get(string id) => _files.TryGetValue(id, out var file)
        ? Results.File(HidesLength ? new HiddenLength(file.Content) : new MemoryStream(file.Content), file.ContentType, file.Name)
        : Results.Json(WeComAnswer.Error(BadId));

    sealed class HiddenLength(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }

    public sealed record StoredFile(string Name, string Type, byte[] Content)
    {
        /// <summary>What the answer claims, whatever the bytes are.</summary>
        public string ContentType { get; init; } = "application/octet-stream";
    }
}
