namespace SanYuan.Core.Understanding.Lexing;

internal static partial class Lexicon
{
    /// <summary>Answers, invitations, addresses, small talk.</summary>
    private static void AddAnswers(WordTrie<Entry> trie)
    {
        Add(trie, Layer.Answer, Cue.Accept, """
            准时到 准时参加 准时来 准时去 准时出席 准时赴会 准时参会 按时参加 按时到 按时来 按时出席 按时参会 一定到 一定来 一定去 一定参加 没问题 我来 我去 我到 我会来 我会去 我会到 我会参加 我参加 算上我 算我一个 加我一个 加上我
            报名 能来 能去 能到 能参加 可以参加 可以来 可以去 会到 会参加 会准时 到时见 到时到 到时候见 不见不散 必到 必来 准到 我也去 我也来 收到并参加 同意参加 没冲突 赶得到 赶得上 接受邀请 应邀 如约 如期参加 届时到 届时参加
            我一定 我能 我可以 参加没问题 肯定到 肯定来 肯定去 肯定参加 到时去 准来 记下了到时 会去的 会来的 我在 我报名 确认参加 我准时 我按时 会准时到
            """, Strong);
        Add(trie, Layer.Answer, Cue.Accept, "参加 确认 接受 过来 会来 会去 出席 来的 去的 见 能行 有空 有时间 去 来 到 ok");
        Add(trie, Layer.Answer, Cue.Decline, """
            请假 来不了 来不成 来不及 参加不了 参加不成 去不了 去不成 到不了 不能参加 不能来 不能去 不能到 不能出席 不能参会 无法参加 无法参会 无法到会 无法出席 无法前往 无法到场 无法赶到 没法参加 没法去 没法来 没法到 没法过去
            没办法参加 没办法去 没办法来 赶不过去 赶不过来 赶不上 赶不到 赶不回 不参加 不参加了 走不开 不去了 不来了 去不到 脱不开身 脱不了身 抽不开身 告假 告个假 请个假 请一天假 请半天假 请两天假 谢绝 婉拒 参会不了 过不来 过不去
            不方便参加 不方便去 不方便来 不便参加 恕不能 出席不了 不能前往 不能按时 不能准时 无暇 分不开身 分身乏术 难以参加 难以到会 不出席 不便出席 请病假 请事假 抽不出时间 抽不出空 参加不上 来不到 就不去 就不来 就不参加
            """, Strong);
        Add(trie, Layer.Answer, Cue.Decline, "会去不了 会来不了 会去不成 会来不成 会到不了 会参加不了 会来不及 会去不上 我来不了 我去不了 我到不了 我来不成 我去不成 我来不及 我去不到 我到不成 我参加不了 我参加不成 我去不上", Strong);
        Add(trie, Layer.Answer, Cue.Hidden, "不得请假 不准请假 请假须 请假需 如有请假 原则上不请假 不许请假 一律不准请假");
        Add(trie, Layer.Answer, Cue.Decline, "不行 有事 没空 没时间 缺席 不去 不来 抽不出 撞期 冲突 抱歉 顾不上 不到 出差");
        Add(trie, Layer.Answer, Cue.Hidden, """
            参加了 没参加 参加人数 参加人员 没请假 人请假 名请假 请假记录 请假制度 请假条 请假人员 请假情况 请假手续 其余请假 过来人 请假的 去年 去掉 到位 来自 未到 到会 参加完 参加过 看来 得到 做到 送到 收到 带来 起来 出来
            原来 后来 近来 从来 下来 回来 到底 直到 达到 提到 不到位 见面会 意见 应到 实到 见证 见到 会见 常见 没有缺席 没缺席 无缺席 无人缺席 请参加 请来 请到 来指导 来听听 来看看 请准时参加 请按时参加 位请假 无故缺席
            有事请假 因病请假 没来得及 到了 来了 去了 我到了
            """);
        Add(trie, Layer.Wish, Cue.CheckIn, "打卡 到岗 已到岗 我已到 已到达 我到了 签到 签个到 人到了 到单位了 已抵达 抵达 已签到 报到 前来报到 到位了", Strong);
        Add(trie, Layer.Wish, Cue.CheckIn, "到了 已到 到达 上岗 在岗 已经在 我在 刚到 到现场 已经到 到位 到点 门口");
        Add(trie, Layer.Lead, Cue.Feedback, """
            反馈 反馈意见 反馈给 反馈下 反馈一下 转告 转达 转给 转 转交 发给 告知 告诉 认领 注意 抄送 意见反馈 问题反馈 督导反馈 反馈问题 请整改 限期整改 抓紧整改 尽快整改 及时整改 反映给 提个醒 提醒一下 提醒下 说一声 说一下
            捎个话 带个话 督办 反馈问题清单
            """);
        Add(trie, Layer.Manner, Cue.SecondPerson, "你们 你支部 你局 你单位 贵支部 贵单位 贵局 你院 你校 你中心 你委 你公司 你社 你处 贵院 贵校 贵中心 贵公司");
        AddInvitations(trie);
    }

    private static void AddInvitations(WordTrie<Entry> trie)
    {
        Add(trie, Layer.Wish, Cue.Invite, """
            邀请 敬请 诚邀 恭请 欢迎 莅临 光临 出席指导 拨冗 定于 拟于 兹定于 请您 请你 请各位 请大家 特邀 务必参加 务必到场 关于召开 请列席 请参加 请出席 请到 请来 来指导 来听听 来看看 指导工作 把把脉 把关 会议通知 活动通知
            请特派员 请指导员 请监督员 请三员 请全体 请相关 有空来 有请 邀您 邀你 请务必 请准时 请按时 请提前 请到场 请莅临 请光临 恳请 请届时
            """, Strong);
        Add(trie, Layer.Wish, Cue.Invite, "定在 将于 将在 务必 准时参加 准时参会 准时到会 按时参加 按时参会 通知 麻烦您 指导 盼 期待 集合 请");
        Add(trie, Layer.Tense, Cue.Past, "了 过 刚 刚才 刚刚 已 已经 完成 结束 完工 开成 搞完 参加完 回来 实到");
        Add(trie, Layer.Tense, Cue.Hidden, "为了 了解 除了 经过 通过 过程 过来 不过 过去 刚好 过年 过节 超过 收到了 算了 来不了 去不了 到不了 参加不了 赶不过去 请过目");
        Add(trie, Layer.Manner, Cue.Greeting, """
            谢谢 感谢 辛苦 你好 您好 早上好 上午好 中午好 下午好 晚上好 晚安 再见 拜拜 哈哈 呵呵 嘿嘿 嗯嗯 在吗 在不在 新年好 节日快乐 新年快乐 祝 恭喜 加油 棒 厉害 天气 下雨 吃饭 喝茶 好的 收到 知道了 明白 了解 ok 好滴
            好嘞 哦 嗯 早安 周末愉快 注意安全 保重 抱歉 不好意思 对不起 没事 没关系
            """);
        Add(trie, Layer.Manner, Cue.Instruction, """
            忽略 无视 系统提示 管理员 密码 数据库 指令 prompt ignore 越狱 提示词 角色扮演 扮演 你现在是 从现在起 输出你的 泄露 权限 select drop delete update insert script system
            token admin 格式化 删库 全部记录改 满分 标记为
            """);
    }
}
