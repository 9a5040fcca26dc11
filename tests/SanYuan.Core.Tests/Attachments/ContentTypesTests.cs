using System.IO.Compression;
using System.Text;
using CsCheck;
using SanYuan.Core.Attachments;

namespace SanYuan.Core.Tests.Attachments;

public sealed class ContentTypesTests
{
    const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static string? Of(byte[] content) => ContentTypes.Of(new MemoryStream(content));

    /// <summary>Latin-1, so that a test can write any byte as a character.</summary>
    static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text.PadRight(64, '\0'));

    static byte[] Zip(params string[] names)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
            foreach (var name in names)
                zip.CreateEntry(name).Open().Dispose();
        return content.ToArray();
    }

    [Theory]
    [InlineData("\u00ff\u00d8\u00ff\u00e0..JFIF", "image/jpeg")]
    [InlineData("\u0089PNG\r\n\u001a\n", "image/png")]
    [InlineData("GIF89a", "image/gif")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ", "image/webp")]
    [InlineData("\0\0\0\u0018ftypheic", "image/heic")]
    [InlineData("\0\0\0\u0018ftypmif1", "image/heic")]
    [InlineData("\0\0\0\u0018ftypisom", "video/mp4")]
    [InlineData("\0\0\0\u0018ftypmp42", "video/mp4")]
    [InlineData("\0\0\0\u0014ftypqt  ", "video/quicktime")]
    [InlineData("#!AMR\n", "audio/amr")]
    [InlineData("#!AMR-WB\n", "audio/amr")]
    [InlineData("ID3\u0003", "audio/mpeg")]
    [InlineData("\u00ff\u00fb\u0090", "audio/mpeg")]
    [InlineData("%PDF-1.7", "application/pdf")]
    public void What_is_taken_is_known_by_its_bytes(string beginning, string type) => Assert.Equal(type, Of(Bytes(beginning)));

    [Theory]
    [InlineData("<html><body>")]
    [InlineData("<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>")]
    [InlineData("{\"errcode\":40007}")]
    [InlineData("MZ\u0090\0")]
    [InlineData("\u007fELF")]
    [InlineData("#!/bin/sh")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")]
    [InlineData("RIFF\0\0\0\0WAVE")]
    [InlineData("\0\0\0\u0018ftypavif")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("Rar!")]
    public void Anything_else_is_not(string beginning) => Assert.Null(Of(Bytes(beginning)));

    [Fact]
    public void A_document_of_today_s_office_is_told_from_another_zip_in_whatever_order_it_was_packed()
    {
        Assert.Equal(Docx, Of(Zip("[Content_Types].xml", "word/document.xml")));
        Assert.Equal(Docx, Of(Zip("_rels/.rels", "docProps/app.xml", "word/document.xml", "[Content_Types].xml")));
        Assert.EndsWith("spreadsheetml.sheet", Of(Zip("[Content_Types].xml", "xl/workbook.xml"))!, StringComparison.Ordinal);
        Assert.EndsWith("presentationml.presentation", Of(Zip("[Content_Types].xml", "ppt/presentation.xml"))!, StringComparison.Ordinal);
        Assert.Null(Of(Zip("[Content_Types].xml", "else/a.xml")));
        Assert.Null(Of(Zip("word/document.xml", "virus.exe")));
        Assert.Null(Of(Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
    }

    [Fact]
    public void A_zip_cut_off_anywhere_is_unknown_and_no_error()
    {
        var whole = Zip("[Content_Types].xml", "word/document.xml");
        for (var length = 0; length < whole.Length; length++)
            Assert.Null(Of(whole[..length]));
    }

    [Fact]
    public void Any_bytes_are_judged_without_an_error() => Gen.Byte.Array[0, 200].Sample(content => Of(content) is null or { Length: > 0 });

    [Fact]
    public void A_zip_with_any_byte_changed_is_judged_without_an_error()
    {
        var whole = Zip("[Content_Types].xml", "word/document.xml");
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var changed = whole.ToArray();
            changed[at] = value;
            return Of(changed) is null or Docx;
        });
    }

    [Theory]
    [InlineData(AttachmentKind.Photo, "image/jpeg", true)]
    [InlineData(AttachmentKind.Photo, "application/pdf", false)]
    [InlineData(AttachmentKind.Photo, null, false)]
    [InlineData(AttachmentKind.Voice, "audio/amr", true)]
    [InlineData(AttachmentKind.Voice, "video/mp4", false)]
    [InlineData(AttachmentKind.Video, "video/quicktime", true)]
    [InlineData(AttachmentKind.File, "image/png", true)]
    [InlineData(AttachmentKind.File, Docx, true)]
    [InlineData(AttachmentKind.File, null, false)]
    [InlineData(AttachmentKind.Location, "image/jpeg", false)]
    public void A_kind_takes_its_own_family(AttachmentKind kind, string? type, bool isTaken) => Assert.Equal(isTaken, MediaRules.Takes(kind, type));
}
