using SanYuan.Core.Calendars;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging;

/// <summary>What each role can say, by example.</summary>
internal static class HelpWords
{
    public const string Chitchat = "您好！做了什么，直接用一句话告诉我就行。回复「帮助」看例子。";

    public static string Help(Roles roles) => string.Join('\n', Lines(roles));

    public static string NotUnderstood(Roles roles) => $"没看懂这句，没有记入台账（原话已存好）。可以这样说：\n{string.Join('\n', Lines(roles).Take(2))}";

    static IEnumerable<string> Lines(Roles roles)
    {
        if ((roles & Roles.Appointee) != 0)
        {
            yield return "报告：今天上午参加县疾控中心支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账";
            yield return "报错了直接说：「人数改成12」「单位是教体局」「第二条不是问题是建议」，改别的条加编号「#12 改成上周四」";
            yield return "「撤销」收回上一条，「我的」看本月记录；替同事报：「代老李报：…」";
            yield return "反馈单位：「转县疾控中心：会议记录不规范，建议建立台账」；「问题」看整改到哪了，「核实12」「退回12 原因」核实别人报的";
            yield return "答复邀请：「参加 12」「请假 12 出差」；到了会上回「签到」";
            yield return "「我的职责」看还要做什么；出门几天：「请假 10.20-10.25 出差」，提前回来「销假」";
            yield return "好做法：「经验：… #主题党日」分享，「请教 怎么开好组织生活会」查同事的，「转问 3」问作者";
            yield return "「我的考核」看自己的年度得分，「考核明细 3」看依据，不对就说「考核有异议 3 那天我到会了」";
            if (roles.HasFlag(Roles.Supervisor))
                yield return "「计划」看本月该督导哪些支部";
        }
        if (roles.HasFlag(Roles.Liaison) || roles.HasFlag(Roles.Office))
        {
            if (roles.HasFlag(Roles.Liaison))
                yield return "保障：「提供办公室一间、电脑一台」记一笔，「保障」看已记的";
            if (roles.HasFlag(Roles.Liaison))
                yield return "问题：「问题」看要整改的，「收到问题12」签收，「整改12：怎么改的」（接着发照片），「问题12延期到11月20日 原因…」；「问题随时告诉我」「问题每天汇总」；年底「评价 王建国 满意 意见…」";
            yield return "邀请：邀请王建国周五下午三点在二楼会议室参加主题党日";
            yield return "改会：「周五的会改到周四下午三点」「12号会议取消」；报到会：「到会：王建国、李秀英」「李秀英没来」";
        }
        if ((roles & CalendarHandler.Audience) != 0)
            yield return "「日历」把您的会议放进手机日历";
        yield return "「待办」看要办的事；「提醒时间 8点」选钟点；收到提醒可回「明天提醒」「已经办了」「为什么」";
        if ((roles & (Roles.Appointee | Roles.Liaison)) != 0)
            yield return "「覆盖」看组织生活开展情况，「预警」看快到期的，「重点工作」看进展";
        if (roles.HasFlag(Roles.Office) || roles.HasFlag(Roles.Leader))
            yield return "「汇总」看本周，「汇总 9月」「汇总 三季度」看别的，「明细 3」打开第3项；「职责情况」「未履职」「督导计划」「覆盖 9月」「预警」「重点工作」看进展；「服务情况」看提醒打扰了多少";
        if (roles.HasFlag(Roles.Office))
            yield return "「未报告」「排名」看谁报了多少；「催报」看要催谁，「确认催报」才发；「简报发到钉钉」定简报在哪里看";
        if (roles.HasFlag(Roles.SelectingUnit) || (roles.HasFlag(Roles.Liaison) && !roles.HasFlag(Roles.Office)))
            yield return "「汇总」看本月您这边的情况，「汇总 上月」看别的，「明细 1」打开第1项";
        if (roles.HasFlag(Roles.Office))
            yield return "成效：「县疾控中心 评为四星」「康禾药业 达到六好」「县疾控中心 场所达标」；「成效 10月」「成效明细 2」「成效 县疾控中心」；「隐藏经验3 原因…」";
        if (roles.HasFlag(Roles.Office))
            yield return "问题整改：「问题」「问题12」看经过，「核实12」「退回12 原因」，「问题12延期到11月20日 原因…」，「共性问题」";
        if (roles.HasFlag(Roles.Office))
            yield return "汇报会定的措施：「措施：建立整改台账，责任人王建国，12月底前」，「措施」看没落实的，「措施3完成」销号";
        if (roles.HasFlag(Roles.Office))
        {
            yield return "「异常提示」看待核实的记录；要照片：「要求附照片：原因…」，不要了：「不再要求照片」";
            yield return "人选：「推荐人选 张三 到 县疾控中心 任特派员」，「人选3 条件全部合格」，「人选3 拟派 11月1日 起 两年」，「培训合格 张三 10月20日」";
            yield return "聘任：「聘任」看到期和待培训的，「交接 张三 → 李四」，「抽调 王建国 参加 民生督导组 10月1日至10月31日」，「待派单位」";
        }
        if (roles.HasFlag(Roles.Office))
            yield return "定规矩：「职责」「职责3 改为每季度2次」；「开展重点工作：主题教育，9月1日至11月30日，关键词 主题教育、不忘初心」；「王建国请假 10.20-10.25 生病」";
        if (roles.HasFlag(Roles.Office))
            yield return "考核：「考核名单」「考核 王建国」「考核异议」「考核规则」，年底「考核定档 2019」";
        if (roles.HasFlag(Roles.SelectingUnit))
            yield return "听过所派人员汇报后：「评议 王建国 优秀 意见…」（优秀、称职、基本称职、不称职）";
        if ((roles & (Roles.Appointee | Roles.Liaison | Roles.Office | Roles.Leader)) == 0)
            yield return "您所在的选派单位会收到所派人员的情况。有事请联系县委党建办。";
    }
}
