namespace SanYuan.Bot.Import;

/// <summary>Reads a file from outside without trusting its size.</summary>
internal static class BoundedFile
{
    /// <summary>A roster of 50,000 rows is far below; what is above is something else.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <exception cref="RosterFileException">It is not there, may not be read, or is too large.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Read(stream, Path.GetFileName(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RosterFileException($"找不到 {path}，请检查文件名。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RosterFileException($"打不开 {path}，请关闭正在使用它的程序，并检查读取权限。", e);
        }
    }

    // The length a device reports is zero: the bytes are counted as they come.
    static byte[] Read(FileStream stream, string name)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LargestFile)
                throw new RosterFileException($"{name} 超过 20 MB，不像名册；请删去图片和多余的内容后再导入。");
        }

        return bytes.ToArray();
    }
}
