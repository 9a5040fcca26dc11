using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SanYuan.Core.Attachments;
using SanYuan.Storage.Attachments;

namespace SanYuan.Bot.Media;

/// <summary>
/// Hands stored content to a browser: pictures to be shown, everything else to be saved, for a browser would open it as ours. What it is, is judged by the content as it is
/// sent now; what is not known is not sent at all.
/// </summary>
internal sealed class StoredContent(MediaFiles files)
{
    /// <summary>What browsers show as a picture and as nothing else; HEIC, which most cannot show, is not among them.</summary>
    static readonly HashSet<string> Pictures = new(StringComparer.Ordinal) { "image/jpeg", "image/png", "image/gif", "image/webp" };

    static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["image/jpeg"] = "jpg", ["image/png"] = "png", ["image/gif"] = "gif", ["image/webp"] = "webp", ["image/heic"] = "heic", ["audio/amr"] = "amr", ["audio/ogg"] = "ogg",
        ["audio/mpeg"] = "mp3", ["audio/mp4"] = "m4a", ["video/mp4"] = "mp4", ["video/3gpp"] = "3gp", ["video/quicktime"] = "mov", ["application/pdf"] = "pdf",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "docx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = "pptx",
    };

    public static bool IsPicture(AttachmentEntry entry) =>
        entry is { Draft.Content.Kind: AttachmentKind.Photo, State: MediaState.Stored, Media: { } media } && Pictures.Contains(media.ContentType);

    public static bool IsStored(AttachmentEntry entry) => entry is { State: MediaState.Stored, Media: not null };

    /// <param name="name">What it is saved as, without an ending.</param>
    public async Task<Results<FileStreamHttpResult, NotFound>> SendAsync(AttachmentEntry entry, string name, HttpResponse response)
    {
        if (entry is not { State: MediaState.Stored, Media: { } media } || Open(media) is not { } content)
            return TypedResults.NotFound();
        if (ContentTypes.Of(content) is not { } type || !Endings.TryGetValue(type, out var ending))
        {
            await content.DisposeAsync();
            return TypedResults.NotFound();
        }
        content.Position = 0;
        var isPicture = IsPicture(entry) && Pictures.Contains(type);
        var disposition = new ContentDispositionHeaderValue(isPicture ? "inline" : "attachment");
        disposition.SetHttpFileName($"{name}.{ending}");
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return TypedResults.Stream(content, type, entityTag: new EntityTagHeaderValue($"\"{media.Hash}\""));
    }

    FileStream? Open(StoredMedia media)
    {
        try
        {
            return new FileStream(files.PathOf(media.Hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 4096, FileOptions.Asynchronous);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
