using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Bot.Media;
using SanYuan.Core.Ledger;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>Shows stored photos. Anything else that people sent is never handed out here.</summary>
internal sealed class ChatPhotos(ILedger ledger, StoredContent content)
{
    /// <param name="id">The attachment's number.</param>
    public async Task<Results<FileStreamHttpResult, NotFound>> ShowAsync(long id, HttpResponse response, CancellationToken cancellationToken)
    {
        var entry = await ledger.ReadAsync((session, token) => session.Attachments.FindAsync(id, token), cancellationToken);
        if (entry is null || !StoredContent.IsPicture(entry))
            return TypedResults.NotFound();
        PageHeaders.Add(response.Headers);
        return await content.SendAsync(entry, $"{id}", response);
    }
}
