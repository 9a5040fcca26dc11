namespace SanYuan.EndToEnd.Tests.TwoMonths;

/// <summary>What is said from 8 October to 8 December 2019; what people report besides comes from <see cref="Routine"/>.</summary>
internal static class Play
{
    public static readonly IReadOnlyList<Line> Lines =
    [
        // A campaign, rules, and photos asked for with a reason.
        new("10-08 11:01", Cast.Office, "开展重点工作：主题教育，10月8日至11月30日，关键词 主题教育、不忘初心", "主题教育"),
        new("10-08 11:02", Cast.Office, "职责", "1 监督员督导检查 每月1次"),
        new("10-08 11:03", Cast.Office, "职责1 改为每月0次", "没有改动"),
        new("10-08 11:04", Cast.Office, "要求附照片：主题教育要留资料", "照片"),
        new("10-11 11:04", Cast.Office, "不再要求照片", "照片"),

        // A candidate becomes an envoy with a numbered letter.
        new("10-08 11:10", Cast.Office, "推荐人选 冯立新 到 县教体局 任特派员", "人选1"),
        new("10-08 11:11", Cast.Office, "人选1 拟派 2019-10-14 起 两年", "还不能拟派"),
        new("10-08 11:12", Cast.Office, "人选1 条件全部合格", "4个条件都合格"),
        new("10-08 11:13", Cast.Office, "人选1 拟派 2019-10-14 起 两年 选派单位 县委组织部", "已拟派"),
        new("10-11 11:10", Cast.Office, "培训合格 冯立新 10月11日", "10月14日起上岗"),
        new("10-14 11:10", Cast.Candidate, "今天到县教体局报到，参加支委会，8人", "已记入台账"),

        // A finding: acknowledged, put right, returned, put right again, verified, seen again, put right, verified.
        new("10-09 11:05", Cast.Wang, "今天上午参加县疾控中心支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账", "已记入台账"),
        new("10-10 11:05", Cast.HealthLiaison, "收到", "签收"),
        new("10-14 11:15", Cast.HealthLiaison, "整改1：已换新记录本，逐次签字", "已记整改"),
        new("10-15 11:05", Cast.Sun, "退回1 签名表还是空的", "已退回"),
        new("10-16 11:05", Cast.Wang, "核实1", "要由别人核实"),
        new("10-16 11:06", Cast.SchoolLiaison, "整改1：好了", "不归您"),
        new("10-18 11:05", Cast.HealthLiaison, "整改1：签名表补齐了", "已记整改"),
        new("10-21 11:05", Cast.Li, "核实1", "已核实销号"),
        new("11-06 11:05", Cast.Li, "今天参加县疾控中心党课，20人，发现会议记录还是不规范", "已记入台账"),
        new("11-08 11:05", Cast.HealthLiaison, "整改1：指定专人记录，支书每月检查", "已记整改"),
        new("11-11 11:05", Cast.Sun, "核实1", "已核实销号"),

        // A finding nobody cares for climbs the ladder; it outlives its reporter's appointment.
        new("10-10 11:20", Cast.Zhao, "今天到县教体局参加党课，25人，发现党费收缴台账没有更新", "已记入台账"),
        new("10-18 11:20", Cast.SchoolLiaison, "明天提醒", "再提醒您"),
        new("10-24 11:20", Cast.SchoolLiaison, "为什么", "10个工作日内整改"),
        new("10-30 16:00", Cast.Office, "交接 赵志强 → 冯立新", "由冯立新接任"),
        new("11-01 11:20", Cast.Candidate, "前任", "赵志强在县教体局的记录"),
        new("11-01 11:21", Cast.Candidate, "问题", "党费收缴台账没有更新"),
        new("11-01 11:22", Cast.Zhao, "问题", "没有在任的聘任"),
        new("11-06 11:20", Cast.SchoolLiaison, "党费收缴台账已经更新，整改好了", "已记整改"),
        new("11-07 11:20", Cast.Sun, "核实3", "已核实销号"),

        // Leave: one has it all month, one some days; one owes and only says that it is done.
        new("10-08 11:30", Cast.Office, "吴玉兰请假 10.8-11.5 生病", "已登记吴玉兰请假"),
        new("10-18 11:30", Cast.Zheng, "请假 10.25-10.21 出差", "没有登记"),
        new("10-18 11:31", Cast.Zheng, "请假 10.21-10.25 出差", "已登记您请假"),
        new("10-24 11:30", Cast.Qian, "已经办了", "不再提醒"),
        new("11-08 11:30", Cast.Office, "未履职", "钱丽华"),
        new("11-08 11:31", Cast.Selecting, "未履职", "钱丽华"),
        new("11-08 11:32", Cast.Qian, "未履职", "使用"),

        // The plan, the branches' organisational life, and what comes of the campaign.
        new("10-09 15:20", Cast.Sun, "计划", "10月督导计划"),
        new("10-23 11:40", Cast.Sun, "今天到县疾控中心督导检查，学习记录缺少签字", "已记入台账"),
        new("10-23 11:41", Cast.Sun, "今天到县教体局督导检查，发现学习记录没有签字", "已记入台账"),
        new("10-23 11:42", Cast.Sun, "今天到康禾药业督导检查，发现学习记录无人签字", "已记入台账"),
        new("10-24 11:40", Cast.Office, "共性问题", "3家"),
        new("10-30 11:40", Cast.Office, "预警", "还缺"),
        new("11-29 11:40", Cast.Office, "覆盖 11月", "组织生活覆盖"),
        new("11-29 11:41", Cast.Office, "重点工作", "主题教育"),
        new("11-29 11:42", Cast.HealthLiaison, "覆盖 县教体局", "看不到"),

        // Drafted into a supervision group for a month.
        new("10-31 11:50", Cast.Office, "抽调 周国庆 参加 经济督导组 11月1日至11月30日", "已抽调周国庆"),
        new("11-04 11:50", Cast.Zhou, "计划", "11月督导计划"),

        // The same words twice: the office alone is told, and clears it.
        new("10-16 11:55", Cast.Zhao, "今天上午参加县教体局主题党日，全体党员围绕初心使命开展了热烈讨论，32名党员参加", "已记入台账"),
        new("10-17 11:55", Cast.Zhao, "今天上午参加县教体局主题党日，全体党员围绕初心使命开展了热烈讨论，32名党员参加", "已记入台账"),
        new("10-18 11:55", Cast.Office, "异常提示", "赵志强"),
        new("10-18 11:56", Cast.Office, "异常1 无问题 确实连开两天", "异常1"),
        new("10-18 11:57", Cast.Zhao, "异常提示", "使用"),

        new("12-06 11:58", Cast.Office, "服务情况", "提醒"),
        new("12-06 11:59", Cast.Leader, "汇总", "简报"),
    ];
}
