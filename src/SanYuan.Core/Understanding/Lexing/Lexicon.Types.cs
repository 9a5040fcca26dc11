using SanYuan.Core.Activities;

namespace SanYuan.Core.Understanding.Lexing;

internal static partial class Lexicon
{
    private static void AddTypes(WordTrie<Entry> trie)
    {
        AddMeetings(trie);
        AddWork(trie);
        Add(trie, Layer.Shape, Cue.Kind, "日常督导 日常督查 日常检查 日常巡查 日常监督 平时督导 平时督查", (int)SupervisionKind.Daily);
        Add(trie, Layer.Shape, Cue.Kind, "重点督导 重点督查 重点检查 重点监督 专项督导 专项督查", (int)SupervisionKind.Key);
        Add(trie, Layer.Shape, Cue.Kind, """
            定期督导 定期督查 定期检查 月度督导 月度督查 月度检查 月度例行督导 每月例行督导 例行督导 例行督查 例行检查 每月督导 每月督查 季度督导 季度督查 按月督导 月督导
            """, (int)SupervisionKind.Periodic);
        // A meeting's papers are not the meeting: 支委会记录 is what an inspection looks at.
        Add(trie, Layer.Manner, Cue.Document, """
            记录 会议记录 台账 资料 签到 签到表 签到册 档案 计划 方案 手册 照片 材料 教案 笔记 测评表 测评票 原始记录 次数 学时 名册 纪要 通知 制度 开展情况 落实情况 执行情况 情况 质量 会风 影像
            """);
        Add(trie, Layer.Manner, Cue.Hidden, "马上整改 立即整改 尽快整改 限期整改 抓紧整改 立刻整改");
        Add(trie, Layer.Manner, Cue.Rectifying, "整改 回头看 销号 销了 反弹 问题清零 整改落实");
        Add(trie, Layer.Manner, Cue.Inspecting, "督导 督查 检查 核查 核对 复查 复核 查看 查验 验收 抽查 查 回访 跟踪 盯 督促 现场核 看了 过问 调度");
        Add(trie, Layer.Manner, Cue.VisitVerb, """
            参加 列席 到 去 赴 前往 来到 走进 开了 召开 举行 举办 开展 组织 搞 办 讲 上了 看望 慰问 走访 谈 查 督导 检查 指导 陪 跟 帮 协助 主讲 旁听 观摩 出席
            """);
    }

    private static void AddMeetings(WordTrie<Entry> trie)
    {
        Type(trie, ActivityType.ThemePartyDay, "主题党日 主题党日活动 党日活动 固定党日 固定党日活动 党员活动日 党员固定活动日 党员日活动 支部主题党日 党日 主题党曰");
        Type(trie, ActivityType.BranchMeeting, """
            支部党员大会 党员大会 支部大会 支部全体党员大会 全体党员大会 党员会 全体党员会 全体党员会议 支部党员会 支部会 党员代表大会 换届选举大会 换届大会
            """);
        Type(trie, ActivityType.CommitteeMeeting, """
            支委会 支委会议 支部委员会 支部委员会议 支部委员会会议 支委扩大会 支委扩大会议 支委碰头会 支委开会 支委例会 支部委员开会 委员会会议 支委们开会
            """);
        Type(trie, ActivityType.GroupMeeting, "党小组会 党小组会议 小组会 小组会议 党小组学习 党小组活动 党小组开会 党小组学习会 党小组");
        Type(trie, ActivityType.PartyLecture, "党课 微党课 专题党课 讲党课 上党课 听党课 党课学习 党课教育 廉政党课 情景党课 主题党课");
        Type(trie, ActivityType.OrganizationalLifeMeeting, "组织生活会 专题组织生活会 民主生活会 组织生活 组生会 组织生活会议");
        Type(trie, ActivityType.DemocraticAppraisal, """
            民主评议 民主评议党员 民主评议会 党员民主评议 评议党员 党员评议 民主评议大会 民主评议党员大会 评议会 民评 民主测评
            """);
        Add(trie, Layer.Type, Cue.Hidden, """
            督导组组 督导组长 督导组成 督导组也 督导组来 督导组到 各督导组 县督导组 督导工作 督查工作 检查工作 县委党校 市委党校 党校 谈话提醒 约谈提醒 提醒谈话 谈话记录 住院做检查 住院检查 做检查 体检 检查身体 身体检查 自我检查 检查材料 检察院 检察 检验 纪检 查摆 困难是 工作困难 纪检监察 支部党小组组长 党小组组长 检讨
            组织生活质量 培训学时 人才市场 人才中心 培训时间 党建指导员 党建督导员 工会主席 工会干部 团支部书记 团委书记 妇联主席 整改工会 上党组织 党课教育基地 青年志愿者 学习教育培训 党组织书记 书记项目化 领导干部
            """);
    }

    private static void AddWork(WordTrie<Entry> trie)
    {
        Type(trie, ActivityType.HeartTalk, """
            谈心谈话 谈心 谈话 交心谈心 谈心交心 交心 促膝谈心 促膝 一对一谈 个别谈 拉家常 谈了心 谈谈心 谈了话 聊了聊 谈了谈 思想谈心 谈思想 谈过心
            """);
        Type(trie, ActivityType.MemberDevelopment, """
            发展党员 发展新党员 入党积极分子 积极分子 发展对象 预备党员 转正 入党申请 入党申请人 入党申请书 政审 入党介绍人 发展大会 吸收党员 吸收入党 接收预备党员 入党志愿书 入党宣誓 列为积极分子 入党材料 入党推优 推优入党 党员发展
            政治审查
            """);
        Type(trie, ActivityType.SecretaryProject, "书记项目 书记党建项目 党建项目 书记抓党建项目 书记领办项目 支部书记项目 书记工程 书记党建工程 书记领办");
        Type(trie, ActivityType.ThemeEducation, "主题教育 党史学习教育 党史教育 专题学习教育 学习教育 两学一做 党纪学习教育");
        Type(trie, ActivityType.PolicyPublicity, """
            政策宣讲 宣讲 宣讲会 政策宣传 政策解读 送政策 讲政策 解读政策 宣传政策 政策宣传会 政策讲解 政策辅导 政策说明会 宣讲政策 讲解政策 惠企政策 助企政策 政策上门 扶持政策 优惠政策 政策
            """);
        Type(trie, ActivityType.MassOrganization, """
            群团 群团组建 团支部 工会 妇联 妇女组织 妇委会 团委 共青团 团组织 工会委员会 妇女小组 女工委 团总支 工会组建 工会小组 建团 建工会 职代会 职工代表大会 妇女委员会 妇女联合会 商会组建
            """);
        Type(trie, ActivityType.Talent, """
            人才 人才工作 人才座谈 人才服务 引才 招才引智 招才 技术骨干 人才引进 人才培养 人才推荐 技能大师 人才库 人才申报 专家 人才政策 揭榜 师带徒 土专家 乡土人才
            """);
        Type(trie, ActivityType.HardshipHelp, """
            走访慰问 协调 停车难 慰问 走访 看望 探望 送温暖 帮扶 解决困难 解决难题 解决实际困难 协调解决 互助金 慰问金 慰问品 困难党员 困难职工 困难群众 困难户 困难家庭 生活困难 困难老党员 实际困难 家访 解难 捐款 募捐 招工难 用工难 融资难 难题 仓储难 销售难 就医难 上学难 出行难
            贷款难 用电难 解难题 纾困 家里困难 生病的党员 帮困 助困 结对帮扶 救助 资助 帮忙解决 帮着解决 帮助解决 困难学生 困难员工 困难同志 困难农户 困难企业 困难
            """);
        Type(trie, ActivityType.SupervisionInspection, """
            督导 督导检查 督查 检查 抽查 查看 查阅 暗访 巡查 查台账 查资料 查了 查 翻了 翻阅 调阅 查访 过了一遍 例行督导 现场督导 看台账 看资料 看记录 看了台账 看了资料 看了党建资料 看了记录 看党建资料 看党建台账 明察暗访
            突击检查 督察 看了党建台账
            """);
        Type(trie, ActivityType.Training, """
            培训 培训班 业务培训 集中培训 轮训 轮训班 冬训 冬训班 夏训 岗前培训 党务培训 学习班 研修班 以会代训 跟班学习 培训会 党员培训 骨干培训 网络培训 党训班 党务知识培训 冬训培训 冬训学习
            """);
        Type(trie, ActivityType.PositionBuilding, """
            阵地 阵地建设 活动室 党员活动室 党建墙 文化墙 党建文化墙 公示栏 活动角 党员活动角 宣传栏 上墙 党群服务中心 红色书屋 党建书屋 党建长廊 党建角 党建展厅 展板 学习角 党员之家 荣誉墙 党员示范岗牌 活动场所 党建室 会议室布置
            党旗上墙 制度牌 门牌 挂牌 标识 先锋岗 党建阵地 红色驿站 党建公园
            """);
        Type(trie, ActivityType.Other, """
            述职评议 述职评议会 述职评议大会 直播带货 直播 带货 助农 丰收节 文明劝导 劝导 考察 考察学习 志愿活动 志愿巡逻 巡逻 义务劳动 除草 清淤 研学 红色研学 座谈会 座谈 庆祝大会 大会 志愿服务 志愿者 值守 植树 防汛 防疫 抗疫 疫情 演讲比赛 知识竞赛 竞赛 比赛 运动会 述职 述职会 联谊 升旗 观影 参观 清扫 献血 义诊 汇报会 推进会 动员会 调研 调研会 部署会 例会 表彰会
            表彰大会 会议 启动会 启动仪式 仪式 晚会 文艺演出 演出 创文 创卫 大扫除 环境整治 卡口 值班 救灾 巡河 扫雪 创城 迎检 读书会 读书班 研讨会 交流会 观摩会 协调会 碰头会 协商会 验收会 扶贫 脱贫攻坚 红歌 歌咏 朗诵 开班式
            结业式
            """);
        Add(trie, Layer.Type, Cue.Type, "回头看 整改督查 整改核查 销号核查 整改复查 整改验收 整改督导", (int)ActivityType.RectificationCheck);
    }

    private static void Type(WordTrie<Entry> trie, ActivityType type, string words) => Add(trie, Layer.Type, Cue.Type, words, (int)type);
}
