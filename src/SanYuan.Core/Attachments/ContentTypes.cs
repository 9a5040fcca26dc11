using System.IO.Compression;

namespace SanYuan.Core.Attachments;

/// <summary>Tells what content is from the content alone; names and headers are claims.</summary>
public static class ContentTypes
{
    const int HeadLength = 16;
    const string Office = "application/vnd.openxmlformats-officedocument.";

    /// <summary>How a file of a type begins. Pages, programs, scripts and old Office files (which hold macros) are not among them.</summary>
    static readonly (byte[] Magic, string Type)[] Beginnings =
    [
        ([0xff, 0xd8, 0xff], "image/jpeg"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a], "image/png"),
        ([.. "GIF87a"u8], "image/gif"),
        ([.. "GIF89a"u8], "image/gif"),
        ([.. "#!AMR"u8], "audio/amr"),
        ([.. "OggS"u8], "audio/ogg"),
        ([.. "ID3"u8], "audio/mpeg"),
        ([0xff, 0xfb], "audio/mpeg"),
        ([0xff, 0xf3], "audio/mpeg"),
        ([0xff, 0xf2], "audio/mpeg"),
        ([.. "%PDF-"u8], "application/pdf"),
    ];

    /// <summary>The brands of the box that MP4, its relatives and HEIC begin with.</summary>
    static readonly Dictionary<string, string> Brands = new(StringComparer.Ordinal)
    {
        ["heic"] = "image/heic", ["heix"] = "image/heic", ["heim"] = "image/heic", ["heis"] = "image/heic", ["mif1"] = "image/heic",
        ["isom"] = "video/mp4", ["iso2"] = "video/mp4", ["iso4"] = "video/mp4", ["iso5"] = "video/mp4", ["iso6"] = "video/mp4",
        ["mp41"] = "video/mp4", ["mp42"] = "video/mp4", ["avc1"] = "video/mp4", ["M4V "] = "video/mp4", ["MSNV"] = "video/mp4",
        ["3gp4"] = "video/3gpp", ["3gp5"] = "video/3gpp", ["3gp6"] = "video/3gpp", ["qt  "] = "video/quicktime", ["M4A "] = "audio/mp4",
    };

    static readonly (string Folder, string Type)[] OfficeFolders =
    [
        ("word/", Office + "wordprocessingml.document"),
        ("xl/", Office + "spreadsheetml.sheet"),
        ("ppt/", Office + "presentationml.presentation"),
    ];

    /// <param name="content">Readable and seekable; left anywhere.</param>
    /// <returns>Null for anything that is not known.</returns>
    public static string? Of(Stream content)
    {
        Span<byte> buffer = stackalloc byte[HeadLength];
        content.Position = 0;
        ReadOnlySpan<byte> head = buffer[..content.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false)];
        foreach (var (magic, type) in Beginnings)
            if (head.StartsWith(magic))
                return type;
        if (head.Length < HeadLength)
            return null;
        if (head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return "image/webp";
        if (head[4..].StartsWith("ftyp"u8))
            return Brands.GetValueOrDefault(System.Text.Encoding.Latin1.GetString(head[8..12]));
        return head.StartsWith("PK\x03\x04"u8) ? OfZip(content) : null;
    }

    /// <summary>A document of today's Office is a zip of known folders; only its list of names is read, nothing is unpacked.</summary>
    static string? OfZip(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!names.Contains("[Content_Types].xml") || names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return null;
            return OfficeFolders.FirstOrDefault(known => names.Any(name => name.StartsWith(known.Folder, StringComparison.OrdinalIgnoreCase))).Type;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }
}
