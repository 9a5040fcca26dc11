using CsCheck;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Tests.Understanding;

public class HostileTests
{
    private static readonly string[] Pieces =
    [
        "昨天", "10月16日", "周五", "下午三点", "水利局", "法院", "主题党日", "支委会", "20人参加", "发现", "没有记录", "建议", "，", "。", "；", "\n", "：", "（", "）",
            "《", "“", "1.", "#12", "请假", "参加", "整改",
        "在", "会议室", "邀请", "和", "、", "到", "😀", "\ud83d", "\udc00", "\u202e", "99999999999999999999", "一二三四五六七八九十百千", " ", "元", "初",
            "上上上", "第", "不是", "周", "月", "日", "-", "~",
    ];

    private static readonly Gen<string> Sentences = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat);
    private static readonly Gen<string> Anything = Gen.OneOf(Gen.String, Sentences);
    private static readonly Gen<Roles> Senders = Gen.Int[0, 31].Select(i => (Roles)i);

    [Fact]
    public void Any_text_is_read_and_every_value_points_into_it() =>
        Gen.Select(Anything, Senders).Sample((text, sender) =>
        {
            foreach (var told in Corpus.Read(text, sender).Statements)
            {
                foreach (var span in Spans(told)) Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= text.Length);
                foreach (var words in Verbatim(told)) Assert.Equal(text.Substring(words.Span.Start, words.Span.Length), words.Value);
            }
        }, iter: 3000);

    [Fact]
    public void The_same_text_is_read_the_same_twice() =>
        Gen.Select(Sentences, Senders).Sample((text, sender) => Print(Corpus.Read(text, sender)) == Print(Corpus.Read(text,
            sender)), iter: 500);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("😀😀😀")]
    [InlineData("\ud83d")]
    [InlineData("\u202e天今")]
    [InlineData("元")]
    [InlineData("初")]
    [InlineData("#99999999999999999999")]
    [InlineData("昨天水利局主题党日99999999999999999999人")]
    public void Odd_texts_are_read_without_harm(string text) => Assert.NotEmpty(Corpus.Read(text).Statements);

    [Theory]
    [InlineData("一")]
    [InlineData("上")]
    [InlineData("发现")]
    [InlineData("1.")]
    [InlineData("水利局、")]
    [InlineData("昨天水利局支委会5人，")]
    [InlineData("《")]
    public void A_very_long_text_takes_no_longer_than_its_beginning(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        Assert.NotEmpty(Corpus.Read(text).Statements);
    }

    [Fact]
    public void A_null_text_is_a_programming_error() => Assert.Throws<ArgumentNullException>(() => Corpus.Read(null!));

    private static string Print(Interpretation read) =>
        $"{read.Intent} {string.Join(" | ", read.Statements.Select(s => s.ToString() + string.Join(',', s.Findings.Concat(s.Suggestions).Concat(s.People))))}"
            .Replace("System.Collections.Generic.List`1[SanYuan.Core.Understanding.Told`1[System.String]]", "", StringComparison.Ordinal);

    private static IEnumerable<TextSpan> Spans(Statement s) =>
        new[] { s.Date?.Span, s.EndDate?.Span, s.Time?.Span, s.Unit?.Span, s.Type?.Span, s.Supervision?.Span, s.Participants?.Span,
            s.Reference?.Span }
            .OfType<TextSpan>().Concat(Verbatim(s).Select(v => v.Span)).Concat(s.People.Select(p => p.Span));

    private static IEnumerable<Told<string>> Verbatim(Statement s) =>
        s.Findings.Concat(s.Suggestions).Concat(new[] { s.Place, s.Title, s.Reason }.OfType<Told<string>>());
}
