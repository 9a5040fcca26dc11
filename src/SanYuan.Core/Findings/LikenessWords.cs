namespace SanYuan.Core.Findings;

/// <summary>The words of the domain by which findings are compared: each line one concept, its name first, then all it goes by. In the lexicon's spelling.</summary>
internal static class LikenessWords
{
    /// <summary>The concept that every rectification names.</summary>
    public const string Rectification = "整改";

    /// <summary>What a finding is about.</summary>
    public static readonly IReadOnlyList<(string Word, string Concept)> Things = Read("""
        主题党日: 主题党日活动 主题党日 党日活动 党日
        党课: 上党课 党课
        党员大会: 支部党员大会 党员大会 支部大会
        支委会: 支部委员会会议 支委会 支委会议
        党小组会: 党小组会 小组会
        组织生活会: 组织生活会
        民主评议: 民主评议党员 民主评议 评议党员
        三会一课: 三会一课 组织生活
        谈心谈话: 谈心谈话 谈心 谈话记录
        签到: 签到表 签到簿 签名表 签到册 签名册 参会签名 签到 签名
        会议记录: 会议记录本 会议记录 记录本 记录簿 会议纪要 会议台账 记录
        台账: 工作台账 整改台账 台账 档案 资料盒 资料 材料归档 归档
        党费: 党费收缴 党费交纳 党费
        党员档案: 党员档案 党员花名册 党员名册 花名册 名册
        学习: 理论学习 集中学习 政治学习 学习讨论 学习笔记 学习
        学习计划: 学习计划 学习安排
        计划: 年度计划 工作计划 全年计划 计划
        公示: 党务公开栏 党务公开 公开栏 公示栏 公示
        阵地: 党员活动室 党建活动室 活动室 活动场所 活动阵地 党建阵地 阵地
        制度: 规章制度 制度上墙 制度牌 制度
        流动党员: 流动党员
        组织关系: 党组织关系 组织关系
        发展党员: 入党积极分子 入党申请人 入党申请书 发展对象 发展党员 预备党员 积极分子
        测评票: 民主测评票 测评票 选票
        支部委员: 支部委员 支委班子 支部班子 支委
        换届: 支部换届 换届
        书记项目: 书记党建项目 书记项目
        照片: 活动照片 照片 图片
        到会: 参会人数 参加人数 到会人数 到会率 参会率 出勤率 出勤 到会 参会 缺席
        发言: 交流发言 讨论发言 发言
        手机: 玩手机 看手机 手机
        批评: 批评与自我批评 自我批评 相互批评 对照检查 检视剖析
        整改: 整改措施 整改清单 问题清单 整改
        困难党员: 困难党员 困难职工 困难群众 走访慰问 慰问
        工会: 工会 团支部 妇联 群团组织 群团
        专班: 工作专班 专班
        志愿: 志愿服务 志愿者
        党徽: 党员徽章 党徽 党旗 入党誓词
        先锋岗: 党员先锋岗 先锋岗 示范岗
        人才: 人才 技术骨干
        经费: 活动经费 党建经费 经费
        学时: 学时 积分
        办公: 办公场地 办公室 办公桌 办公条件
        """);

    /// <summary>What is wrong with it.</summary>
    public static readonly IReadOnlyList<(string Word, string Concept)> Faults = Read("""
        缺: 没有 没 未 无 缺失 缺少 缺 漏 空缺 空白 空的 断档 不见 丢失 少了 尚未
        乱: 不规范 不完整 不完善 不健全 不齐全 不齐 不全 不细 不详细 过于简单 太简单 简单 混乱 潦草 零散 分散 凌乱 不统一 不标准 有误 不准确 不对 不符 错误 陈旧 没有更新 没更新 未更新 破损 不整齐 残缺 缺项 漏项
        迟: 不及时 滞后 拖延 迟交 逾期 超期 按时 未按期 推迟 太晚 晚了 延误
        少: 偏低 不高 偏少 太少 较少 不足 不够 过少 人数少 少数 只有 寥寥
        虚: 流于形式 走过场 形式化 照本宣科 念稿子 念文件 应付 不深入 不严肃 质量不高 单一 枯燥 表面
        重: 重复使用 重复 雷同 抄袭 照搬 代签 造假 补的 一样
        """);

    /// <summary>Say nothing of what it is about.</summary>
    public static readonly string[] Empty =
    [
        "该支部", "你支部", "贵支部", "党支部", "支部", "机关", "发现", "问题", "存在", "目前", "现在", "仍然", "还是", "仍", "还", "又", "再次", "有的", "个别", "部分", "有些", "一些", "比较",
        "情况", "方面", "方式", "进行", "开展", "工作", "的", "了", "是", "在", "和", "与", "及", "等", "都", "也", "很", "不太", "有点", "今年", "去年", "本月", "上月", "本季度", "上季度",
    ];

    static List<(string Word, string Concept)> Read(string table) =>
    [
        .. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', StringSplitOptions.TrimEntries))
            .SelectMany(line => line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), (line, word) => (Word: word, Concept: line[0]))
            .OrderByDescending(pair => pair.Word.Length).ThenBy(pair => pair.Word, StringComparer.Ordinal),
    ];
}
