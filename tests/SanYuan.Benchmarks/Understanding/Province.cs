using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Benchmarks.Understanding;

/// <summary>A province's units, made up: organs of a hundred counties and firms, each with three aliases, named as such units are.</summary>
internal static class Province
{
    private const string Heads = "永泰兴安吉万新遂峡宁德康昌丰平和清广顺龙江南湖北川峰源林田华建福云海天石金玉青长";
    private const string Tails = "新水丰和安城江川源溪平阳宁泰昌乐山州岭湖";

    private static readonly string[] Organs =
    [
        "水利局", "财政局", "民政局", "司法局", "林业局", "农业农村局", "教育体育局", "交通运输局", "自然资源局", "市场监督管理局", "图书馆", "人民法院", "供销社", "档案馆", "统计局", "审计局", "气象局", "公路局", "房管局", "信访局",
    ];

    private static readonly string[] Trades =
        ["科技", "电子", "药业", "食品", "物流", "建材", "纺织", "家居", "机械", "化工", "农业", "商贸", "服饰", "陶瓷", "能源", "光电", "包装", "印刷", "种业", "茶业"];

    public static IEnumerable<NamedUnit> Units(int count)
    {
        for (var i = 0; i < count; i++) yield return i % 2 == 0 ? Organ(i / 2) : Firm(i / 2);
    }

    private static NamedUnit Organ(int i)
    {
        var organ = Organs[i % Organs.Length];
        var branch = Number(i / Organs.Length / (Heads.Length * Tails.Length) + 1);
        var county = Place(i / Organs.Length);
        if (branch == '一')
            return new NamedUnit($"o{i}", $"{county}县{organ}机关党支部", UnitKind.Organ, null, [$"{county}县{organ}", $"{county}{organ}机关支部", $"{county}{organ}"]);
        return new NamedUnit($"o{i}", $"{county}县{organ}第{branch}党支部", UnitKind.Organ, null,
            [$"{county}县{organ}{branch}支部", $"{county}{organ}{branch}支部", $"{county}{organ[..2]}{branch}支部"]);
    }

    private static NamedUnit Firm(int i)
    {
        var trade = Trades[i % Trades.Length];
        var (place, brand) = (Place(i / Trades.Length), $"{Tails[i % Tails.Length]}{Heads[i * 7 % Heads.Length]}");
        return new NamedUnit($"f{i}", $"{place}{brand}{trade}有限公司党支部", UnitKind.TwoNew, null,
            [$"{place}{brand}{trade}", $"{place}{brand}", $"{brand}{trade}{place}厂"]);
    }

    private static string Place(int i) => $"{Heads[i % Heads.Length]}{Tails[i / Heads.Length % Tails.Length]}";

    private static char Number(int i) => "一二三四五六七八九"[(i - 1) % 9];
}
