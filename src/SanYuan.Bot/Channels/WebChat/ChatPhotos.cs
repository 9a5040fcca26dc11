using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SanYuan.Core.Attachments;
using SanYuan.Core.Ledger;
using SanYuan.Storage.Attachments;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>Shows stored photos. Anything else that people sent is never handed out: a browser would open it as ours.</summary>
internal sealed class ChatPhotos(ILedger ledger, MediaFiles files)
{
    /// <summary>What browsers show as a picture and as nothing else; HEIC, which most cannot show, is not among them.</summary>
    static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "image/jpeg", "image/png", "image/gif", "image/webp" };

    public static bool IsShown(AttachmentEntry entry) =>
        entry is { Draft.Content.Kind: AttachmentKind.Photo, State: MediaState.Stored, Media: { } media } && Types.Contains(media.ContentType);

    /// <param name="id">The attachment's number.</param>
    public async Task<Results<FileStreamHttpResult, NotFound>> ShowAsync(long id, HttpResponse response, CancellationToken cancellationToken)
    {
        var entry = await ledger.ReadAsync((session, token) => session.Attachments.FindAsync(id, token), cancellationToken);
        if (entry is null || !IsShown(entry) || Open(entry.Media!) is not { } content)
            return TypedResults.NotFound();
        // The row is what was found once; what is sent is judged as it is now.
        if (ContentTypes.Of(content) is not { } type || !Types.Contains(type))
        {
            await content.DisposeAsync();
            return TypedResults.NotFound();
        }
        content.Position = 0;
        PageHeaders.Add(response.Headers);
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return TypedResults.Stream(content, type, entityTag: new EntityTagHeaderValue($"\"{entry.Media!.Hash}\""));
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
