using DocumentFormat.OpenXml.Wordprocessing;

namespace SanYuan.Bot.Documents;

/// <summary>The styles of the pack: 宋体 for titles and tables, 仿宋 for the text, as in official documents. Sizes in half points.</summary>
internal static class PackStyles
{
    public const string Title = "Title";

    /// <summary>Of what has no cover of its own: the text follows on the same page.</summary>
    public const string TitleAtTop = "TitleAtTop";
    public const string Subtitle = "Subtitle";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string Body = "BodyText";
    public const string Salutation = "Salutation";
    public const string Signature = "Signature";
    public const string Caption = "Caption";
    public const string Cell = "TableText";
    public const string CellHead = "TableHead";
    public const string Foot = "Footer";
    public const string Grid = "TableGrid";

    const string Song = "宋体";
    const string FangSong = "仿宋";

    static readonly Look Plain = new(FangSong, 28);

    public static Styles Create() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(FangSong), new FontSize { Val = "28" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })), new ParagraphPropertiesDefault()),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Of(Title, "Title", new Look(Song, 44) { IsBold = true, Align = JustificationValues.Center, Before = 3600, After = 600 }),
        Of(TitleAtTop, "Title at Top", new Look(Song, 44) { IsBold = true, Align = JustificationValues.Center, After = 200 }),
        Of(Subtitle, "Subtitle", new Look(FangSong, 32) { Align = JustificationValues.Center, After = 160 }),
        Of(Heading1, "heading 1", new Look(Song, 32) { IsBold = true, Before = 360, After = 160, Level = 0 }),
        Of(Heading2, "heading 2", new Look(Song, 28) { IsBold = true, Before = 240, After = 80, Level = 1 }),
        Of(Body, "Body Text", Plain with { After = 60, FirstLine = 560 }),
        Of(Salutation, "Salutation", Plain with { Before = 300, After = 60 }),
        Of(Signature, "Signature", Plain with { Align = JustificationValues.Right, Before = 200, After = 60 }),
        Of(Caption, "caption", Plain with { IsBold = true, Before = 200, After = 80 }),
        Of(Cell, "Table Text", new Look(Song, 21)),
        Of(CellHead, "Table Head", new Look(Song, 21) { IsBold = true, Align = JustificationValues.Center }),
        Of(Foot, "footer", new Look(Song, 18) { Align = JustificationValues.Center }),
        TableGrid());

    static RunFonts Fonts(string chinese) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = chinese, ComplexScript = "Times New Roman" };

    static Style Of(string id, string name, Look look)
    {
        var paragraph = new StyleParagraphProperties { SpacingBetweenLines = new SpacingBetweenLines { Before = Words.Number(look.Before), After = Words.Number(look.After) } };
        if (look.Level is { } level)
            (paragraph.KeepNext, paragraph.OutlineLevel) = (new KeepNext(), new OutlineLevel { Val = level });
        if (look.FirstLine > 0)
            paragraph.Indentation = new Indentation { FirstLine = Words.Number(look.FirstLine) };
        if (look.Align is { } align)
            paragraph.Justification = new Justification { Val = align };
        var run = new StyleRunProperties { RunFonts = Fonts(look.Font), FontSize = new FontSize { Val = Words.Number(look.Size) }, FontSizeComplexScript = new FontSizeComplexScript { Val = Words.Number(look.Size) } };
        if (look.IsBold)
            run.Bold = new Bold();
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
    }

    static Style TableGrid() => new(
        new StyleName { Val = "Table Grid" },
        new StyleTableProperties(new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 },
            new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })))
    {
        Type = StyleValues.Table,
        StyleId = Grid,
    };

    /// <param name="Font">Of Chinese characters.</param>
    /// <param name="Size">Half points.</param>
    sealed record Look(string Font, int Size)
    {
        public bool IsBold { get; init; }
        public JustificationValues? Align { get; init; }

        /// <summary>Twentieths of a point, like the two below.</summary>
        public int Before { get; init; }
        public int After { get; init; }
        public int FirstLine { get; init; }

        /// <summary>Of the outline; null of what is no heading.</summary>
        public int? Level { get; init; }
    }
}
