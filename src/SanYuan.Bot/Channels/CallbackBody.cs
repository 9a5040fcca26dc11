using System.Buffers;

namespace SanYuan.Bot.Channels;

/// <summary>Reads a callback's body, but never more than a callback may have.</summary>
internal static class CallbackBody
{
    /// <summary>1 MiB: a hundred times the largest real callback.</summary>
    public const int Limit = 1024 * 1024;

    /// <returns>The body, at its beginning; null when it is over <see cref="Limit"/>.</returns>
    public static async Task<MemoryStream?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
            return null;
        var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (body.Length + read > Limit)
                    return null;
                body.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        body.Position = 0;
        return body;
    }
}
