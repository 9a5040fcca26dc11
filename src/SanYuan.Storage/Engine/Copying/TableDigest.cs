using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace SanYuan.Storage.Engine.Copying;

/// <summary>How many rows a table has, and the sum of their SHA-256: the same whatever the order they are read in.</summary>
internal readonly record struct TableDigest(long Rows, UInt128 Sum)
{
    /// <param name="value">A column's value, as the server has it.</param>
    public static TableDigest Of(DbDataReader reader, Func<int, object> value)
    {
        var (rows, sum) = (0L, UInt128.Zero);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = new byte[4];
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var bytes = Encoding.UTF8.GetBytes(Values.ToCompare(value(column)));
                BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
                hash.AppendData(length);
                hash.AppendData(bytes);
            }
            sum = unchecked(sum + BinaryPrimitives.ReadUInt128LittleEndian(hash.GetHashAndReset()));
            rows++;
        }
        return new TableDigest(rows, sum);
    }
}
