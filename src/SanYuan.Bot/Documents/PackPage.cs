using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SanYuan.Bot.Documents;

/// <summary>A4 with the margins of official documents (GB/T 9704), page numbers in the foot. Lengths in twentieths of a point.</summary>
internal static class PackPage
{
    public const int Width = 11906;
    public const int Left = 1588;
    public const int Right = 1474;
    const int Height = 16838;
    const int Top = 2098;
    const int Bottom = 1984;

    public static SectionProperties Section(string footer)
    {
        var section = Section();
        section.PrependChild(new FooterReference { Type = HeaderFooterValues.Default, Id = footer });
        return section;
    }

    /// <summary>Without a foot.</summary>
    public static SectionProperties Section() => new(
        new PageSize { Width = Width, Height = Height },
        new PageMargin { Top = Top, Right = Right, Bottom = Bottom, Left = Left, Header = 851, Footer = 992, Gutter = 0 });

    public static Footer Footer() => new(new Paragraph(
        new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = PackStyles.Foot } },
        Say("第 "), Field(" PAGE "), Say(" 页  共 "), Field(" NUMPAGES "), Say(" 页")));

    static Run Say(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    static SimpleField Field(string instruction) => new(Say("1")) { Instruction = instruction };
}
