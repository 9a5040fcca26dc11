using System.Text;
using SanYuan.Core.Digests;

namespace SanYuan.Core.Tests.Digests;

public sealed class DigestTextTests
{
    static Digest Of(string key, params DigestLine[] lines)
    {
        Assert.True(Period.TryParse(key, out var period));
        return new Digest(period, DigestScope.Office, period.Name, lines);
    }

    [Fact]
    public void A_long_digest_comes_in_numbered_parts_of_whole_lines()
    {
        var lines = Enumerable.Range(1, 60).Select(number => $"{number}. {new string('长', 30)}").ToList();
        var parts = DigestText.Split(lines);
        Assert.Equal(3, parts.Count);
        Assert.StartsWith("（1/3）1. ", parts[0], StringComparison.Ordinal);
        Assert.All(parts, part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, 2048));
        Assert.Equal(lines, parts.SelectMany(part => part.Split('\n')).Select(line => line.Split('）')[^1]));
    }

    [Fact]
    public void What_fits_is_one_message_without_a_number() => Assert.Equal(["一\n\n二"], DigestText.Split(["一", "", "二"]));

    [Fact]
    public void A_part_neither_begins_nor_ends_with_a_gap()
    {
        foreach (var first in new[] { new string('长', 666), new string('长', 666) + "a" })
            Assert.Equal([$"（1/2）{first}", "（2/2）二"], DigestText.Split([first, "", "二"]));
    }

    [Fact]
    public void Figures_that_open_are_numbered_through_all_digests_and_noughts_are_not()
    {
        var (lines, figures) = DigestText.Write(
            [Of("2019-W42", new DigestLine(FigureKind.Entries, 2, "报告2篇"), new DigestLine(FigureKind.Silent, 0, "都有")), Of("2019-10", DigestLine.Say("说明"), new DigestLine(FigureKind.Units, 3, "单位3家"))],
            isMarkdown: true);
        Assert.Equal(["**2019年第42周**", "1. 报告2篇", "都有", "", "**2019年10月**", "说明", "2. 单位3家", "看哪一项的台账，回「明细 1」"], lines);
        Assert.Equal([new FigureRead("2019-W42", DigestScope.Office, FigureKind.Entries, 2), new FigureRead("2019-10", DigestScope.Office, FigureKind.Units, 3)], figures);
    }
}
