namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>What people at branches find, advise and tell. Invented.</summary>
internal static class Material
{
    public static readonly string[] Findings =
    [
        "会议记录不规范", "签到表没有本人签名", "党员学习笔记缺了几期", "党费收缴登记不及时", "公开栏内容陈旧", "台账不全",
        "支委会漏开一次", "发展党员材料缺思想汇报", "活动室没有党旗", "谈心谈话没有记录", "流动党员联系不上", "党课只念文件",
        "组织生活会的整改清单没有落实", "主题党日到会率低", "党小组会记录过于简单", "入党积极分子没有培养联系人",
    ];

    public static readonly string[] Suggestions =
    [
        "建立台账", "按月排好计划", "补齐签名", "提前一周通知党员", "请老党员讲一课", "把公开栏按季更换", "会前发提纲", "由支部书记带头领学", "和共建单位一起开展",
    ];

    /// <summary>What is left to say when one is asked after a meeting.</summary>
    public static readonly string[] Remarks =
        ["会议记录不规范，建议建立台账", "签到表没有本人签名", "没有", "没有", "没有", "建议提前一周通知党员", "党小组会记录过于简单，建议会前发提纲"];

    /// <summary>What appointees do besides the meetings of their branch.</summary>
    public static readonly string[] OwnWork = ["谈心谈话", "发展党员工作", "走访慰问", "阵地建设", "政策宣讲"];

    public static readonly string[] InstructorWork = ["政策宣讲", "走访慰问", "群团组建", "人才工作", "谈心谈话"];

    public static readonly string[] Rectified =
        ["已补齐并装订", "已重新建账，支部书记每月看一次", "已更换，有专人负责", "已补签，以后当场签", "已列入支委会议程，按月检查", "已经联系上，编入第二党小组"];

    public static readonly string[] NotEnough = ["还有两个月没补", "签名还是别人代签的", "照片上看不出来", "只改了封面"];

    public static readonly string[] Excuses = ["出差", "生病", "开会冲突", "家里有事", "参加培训"];

    public static readonly string[] Places = ["二楼会议室", "三楼会议室", "党员活动室", "党建工作室", "一楼大厅"];

    public static readonly string[] Practices =
    [
        "主题党日先请党员点题，到会率高了", "组织生活会提前一周发提纲，每人都写发言要点", "企业党员三班倒，党小组会放在交接班后开",
        "签到表放在门口，进门先签，会后不补", "流动党员建一个群，每月发一次学习要点，请家属帮忙提醒", "党费按月在活动日当场交，当场登记",
        "台账分三本：会议、党员、整改，谁记谁签名", "请退休老党员讲厂史，年轻党员愿意听", "整改清单贴在公开栏，改一条划一条", "谈心谈话先从家常说起，别拿本子",
    ];

    public static readonly string[] Questions =
        ["怎么开好组织生活会", "党员三班倒，党小组会怎么开", "主题党日到会率低怎么办", "流动党员联系不上怎么办", "台账怎么记才省事", "公开栏没人看怎么办"];

    public static readonly string[] Answers = ["先列议题，再一个个过，别怕慢", "跟着班次走，交接班后二十分钟就够", "请家属帮忙提醒，很管用", "从小事做起，先把签到抓实"];

    public static readonly string[] Support = ["办公室一间、电脑一台", "办公桌椅一套", "党员活动室一间、打印机一台", "会议室一间", "宿舍一间、电脑一台"];
}
