using System.Buffers;

namespace SanYuan.Bot.Channels;

/// <summary>Reads a callback's body, but never more than a callback may have.</summary>
internal static class CallbackBody
{
    /// <summary>1 MiB: a hundred times the largest real callback.</summary>
    public const int Limit = 1024 * 1024;

    /// <returns>200 and the body, at its beginning; or the status that says why there is none.</returns>
    public static async Task<(int Status, MemoryStream? Body)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
            return (StatusCodes.Status413PayloadTooLarge, null);
        var body = new MemoryStream((int)(request.ContentLength ?? 0));
        try
        {
            if (!await CopyAsync(request.Body, body, cancellationToken))
                return (StatusCodes.Status413PayloadTooLarge, null);
        }
        catch (BadHttpRequestException failure)
        {
            // Cut short or wrongly chunked. In Development the host would answer with a page about it.
            return (failure.StatusCode, null);
        }
        body.Position = 0;
        return (StatusCodes.Status200OK, body);
    }

    static async Task<bool> CopyAsync(Stream source, MemoryStream body, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (body.Length + read > Limit)
                    return false;
                body.Write(buffer, 0, read);
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
