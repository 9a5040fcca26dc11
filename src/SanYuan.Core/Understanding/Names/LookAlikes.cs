namespace SanYuan.Core.Understanding.Names;

/// <summary>Characters that shape-based input and scanning take for one another: 教休局 for 教体局.</summary>
internal static class LookAlikes
{
    private static readonly Dictionary<char, string> Table = Read(
        "体休 未末 己已 土士 人入 天夫 大太 王玉 日曰 市币 田由 由甲 干千 干于 住往 住佳 住注 设没 设役 财则 财材 民氏 社杜 社祉 司可 司同 政改 "
        + "林村 林材 林枚 局居 局届 供洪 供拱 销消 销锁 税悦 税脱 税锐 图围 图困 书节 馆管 馆绾 康唐 康庸 禾未 禾木 药约 恒桓 恒垣 达迭 达过 "
        + "峡陕 峡侠 麦责 麦表 鸿鸣 运远 明朋 德得 育盲 英芙 英莫 绿缘 绿录 源原 爱受 爱妥 华毕 华桦 美羊 美姜 柚抽 柚油 蜜密 蜜蜂 物勿 业亚 "
        + "农衣 卫工 卫节 健建 健键 委季 委秀 交文 通诵 通适 资贷 然燃 自目 自白 监盐 监蓝 场杨 场汤 旅派 旅族 疾病 疾疫 控按 控空 法怯 法治 院完 院浣");

    /// <summary>The characters that look like one; none for most.</summary>
    public static string Of(char c) => Table.GetValueOrDefault(c, "");

    private static Dictionary<char, string> Read(string pairs)
    {
        var table = new Dictionary<char, string>();
        foreach (var pair in pairs.Split(' '))
        {
            table[pair[0]] = table.GetValueOrDefault(pair[0], "") + pair[1];
            table[pair[1]] = table.GetValueOrDefault(pair[1], "") + pair[0];
        }

        return table;
    }
}
