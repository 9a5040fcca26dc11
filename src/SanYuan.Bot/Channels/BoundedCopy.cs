using System.Buffers;

namespace SanYuan.Bot.Channels;

/// <summary>Copies what somebody else sends, and no more than is wanted.</summary>
internal static class BoundedCopy
{
    const int PieceLength = 64 * 1024;

    /// <returns>False when there was more than <paramref name="limit"/>; that much has been written then.</returns>
    public static async Task<bool> CopyAsync(Stream source, Stream target, long limit, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            var left = limit;
            while (await source.ReadAsync(piece, cancellationToken) is > 0 and var read)
            {
                if (read > left)
                    return false;
                await target.WriteAsync(piece.AsMemory(0, read), cancellationToken);
                left -= read;
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
