namespace SanYuan.Core.Understanding.Lexing;

/// <summary>The parts of a day, as values of <see cref="Cue.DayPart"/>.</summary>
internal enum DayPart
{
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

internal static partial class Lexicon
{
    private static void AddCounts(WordTrie<Entry> trie)
    {
        Add(trie, Layer.Time, Cue.DayPart, "上午 早上 早晨 清晨 一早 一大早 今早 明早 今晨 清早 大早上 早间", (int)DayPart.Morning);
        Add(trie, Layer.Time, Cue.DayPart, "中午 正午 晌午", (int)DayPart.Noon);
        Add(trie, Layer.Time, Cue.DayPart, "下午 午后 后晌 傍晚 擦黑", (int)DayPart.Afternoon);
        Add(trie, Layer.Time, Cue.DayPart, "晚上 今晚 昨晚 明晚 夜里 夜间 晚间 昨夜 当晚 前晚 大晚上 入夜", (int)DayPart.Evening);
        Add(trie, Layer.Time, Cue.DayPart, "凌晨 半夜 后半夜", (int)DayPart.Night);
        Add(trie, Layer.Time, Cue.Hidden, "上午好 早上好 下午好 中午好 晚上好");
        Add(trie, Layer.Count, Cue.Attending, """
            实到 实际到会 实际到了 实际参加 实际参会 到会 到会人数 参会 参会人数 参会人员 参会党员 参会的 到场 出席 参加 参加人数 参与 参与人数 听课 听课人数 听课的 听讲 听众 来听 到了 来了 到的 来的 人数 谈了 与会 到课 在岗
            都在 全到 都到 全来 齐了 听的人 在场 到齐 签到 应到实到 学员 到 来 坐了 有 谈话 聊了 参训 受训 参训人员 参学 参学人员 听取 列席 去了 覆盖 受众 就
            """);
        Add(trie, Layer.Count, Cue.Total, "共 总共 合计 一共 总计 共计 一起 加起来 全体 前后 总人数 全部");
        Add(trie, Layer.Count, Cue.NotAttending, """
            应到 应到会 应参加 应参会 应出席 应来 请假 缺席 未到 没到 没来 没请假 未参加 没参加 未请假 缺 缺勤 其中 新增 选举 产生 选出 当选 发展 发展对象 确定 慰问 走访 看望 探望 空缺 评出 优秀 推荐 表彰 计划 本来 原定
            预计 通知 原有 现有 全院 全局 全支部 全系统 名下 转正 吸收 接收 送 帮扶 资助 引进 招 招聘 新招 迟到 早退 发言 申请 补助 困难 生病 因公 外出 离职 流动 出差 编制 在册 定的 预定 说好 本该 原本 该来 该到 提出
            收到 票 吸纳 纳入 捐 救助 递交 提交 救 退休 没有 没 未 政治生日 拟 列为 培养 党员总数 现有党员 登记在册 支部有 党组织有 有党员 公司有 转入 转出 户 惠及 候选 候选人 宣誓 骨干 表扬 处分 通报
            """);
        Add(trie, Layer.Count, Cue.Hidden, "有选举权 选举权 有表决权 表决权 到位 来年 将来 从来 来访 往来 看到 做到 达到 得到 想到 提到 报到 到底 收到 后来 本来 原来 起来 出来 回来 下来 看来 未来 来自 没有缺席 无缺席 没缺席");
        Add(trie, Layer.Shape, Cue.PersonNoun, """
            人 党员 同志 团员 委员 支委 支书 书记 职工 干部 群众 代表 成员 听众 学员 员工 果农 社员 老师 教师 教职工 医生 护士 司机 律师 居民 村民 学生 业主 会员 企业主 老党员 年轻党员 党员干部 业务员 组员 青年 家长 商户
            个体户 经营户 农户 工人 伙计 老板 店主 负责人 嘉宾 在职党员 退休党员 积极分子 预备党员 入党积极分子 支部委员 班子成员 党员职工 党员同志 党员群众 年轻干部 贫困户 女党员 正式党员
            """);
        Add(trie, Layer.Shape, Cue.Hidden, "人大 人才 人民 人社 人事 人员 人数");
    }
}
