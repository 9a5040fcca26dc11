using SanYuan.Core.Findings;

namespace SanYuan.Core.Tests.Findings;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("会议记录不规范", "会议记录不完整")]
    [InlineData("会议记录不规范", "会议纪要过于简单")]
    [InlineData("会议记录不规范", "记录本填写混乱")]
    [InlineData("会议记录不规范，缺少讨论内容", "会议记录太简单")]
    [InlineData("党员大会签到表缺失", "党员大会没有签到")]
    [InlineData("党员大会签到表缺失", "支部党员大会无签名表")]
    [InlineData("签到表缺失", "党员大会签到表没有")]
    [InlineData("党员大会签到只有打勾没有签名", "党员大会没有签名表")]
    [InlineData("9月党课没开", "10月党课未开展")]
    [InlineData("支委会漏开两次", "支委会今年缺了3次")]
    [InlineData("支委会漏开两次", "支委会议没有按月召开")]
    [InlineData("党费收缴不及时", "党费交纳滞后")]
    [InlineData("党费收缴不及时", "党费没有按时交纳")]
    [InlineData("流动党员没有联系人", "流动党员未明确联系人")]
    [InlineData("离职党员组织关系没转走", "党组织关系未及时转出")]
    [InlineData("主题党日照片重复使用", "主题党日活动照片雷同")]
    [InlineData("支部委员空缺半年没补选", "支委缺一名还没有补选")]
    [InlineData("书记项目没有阶段目标", "书记党建项目未定阶段目标")]
    [InlineData("台账分散在三个人手里", "台账零散，不统一")]
    [InlineData("公开栏内容陈旧", "党务公开栏一直没有更新")]
    [InlineData("活动室没有党旗", "党员活动室缺少党旗")]
    [InlineData("谈心谈话没有记录", "谈心谈话缺少谈话记录")]
    [InlineData("民主评议测评票没有回收登记", "民主评议党员测评票未登记")]
    [InlineData("党员名册不准确", "党员花名册有误")]
    [InlineData("主题党日流于形式", "主题党日活动走过场")]
    [InlineData("學習筆記缺失", "学习笔记没有")]
    public void The_same_in_other_words_is_the_same(string one, string other) => AssertSame(true, one, other);

    [Theory]
    [InlineData("党费收缴登记不及时")]
    [InlineData("主题党日到会率低")]
    [InlineData("谈心谈话没有记录")]
    [InlineData("支委会漏开一次")]
    [InlineData("发展党员材料缺思想汇报")]
    [InlineData("公开栏内容陈旧")]
    [InlineData("党员学习笔记缺了几期")]
    [InlineData("台账不全")]
    [InlineData("党课只念文件")]
    [InlineData("会议记录不规范")]
    [InlineData("签到表没有本人签名")]
    [InlineData("流动党员联系不上")]
    [InlineData("活动室没有党旗")]
    [InlineData("党小组会记录过于简单")]
    [InlineData("组织生活会的整改清单没有落实")]
    [InlineData("入党积极分子没有培养联系人")]
    [InlineData("墙上的钟停了")]
    public void What_is_called_a_problem_is_the_same_as_what_is_told_plainly(string fault)
    {
        foreach (var told in new[] { $"{fault}的问题", $"存在{fault}的问题", $"存在{fault}", $"存在{fault}等问题", $"存在着{fault}的现象" })
        {
            AssertSame(true, fault, told);
            Assert.Equal(fault, FindingWords.Fault(told));
        }
    }

    [Theory]
    [InlineData("会议记录不规范", "党费收缴不及时")]
    [InlineData("会议记录不规范", "签到表缺失")]
    [InlineData("党员大会签到表缺失", "支委会签到表缺失")]
    [InlineData("党员大会签到表缺失", "党员大会会议记录不规范")]
    [InlineData("9月党课没开", "9月支委会没开")]
    [InlineData("9月党课没开", "主题党日没开")]
    [InlineData("主题党日照片重复使用", "主题党日参会人数偏少")]
    [InlineData("主题党日流于形式", "主题党日没有开展")]
    [InlineData("党费收缴不及时", "党费收缴台账缺失")]
    [InlineData("流动党员没有联系人", "离职党员组织关系没转走")]
    [InlineData("流动党员没有联系人", "困难党员没有慰问")]
    [InlineData("支部委员空缺半年没补选", "支部换届没有按期进行")]
    [InlineData("书记项目没有阶段目标", "学习计划没有制定")]
    [InlineData("台账分散在三个人手里", "公开栏内容陈旧")]
    [InlineData("活动室没有党旗", "制度没有上墙")]
    [InlineData("入党申请人材料没有本人签字", "党员名册不准确")]
    [InlineData("谈心谈话没有记录", "组织生活会没有批评与自我批评")]
    [InlineData("学习讨论只有两个人发言", "其他人都在看手机")]
    [InlineData("学时没登记", "测评票没登记")]
    [InlineData("党员先锋岗没有设立", "工会没有组建")]
    [InlineData("到会率偏低", "会议记录缺失")]
    [InlineData("墙上的钟停了", "门口的路坑洼")]
    [InlineData("窗户漏雨", "电脑坏了两台")]
    public void Something_else_is_something_else(string one, string other) => AssertSame(false, one, other);

    [Theory]
    [InlineData("")]
    [InlineData("。")]
    [InlineData("🏮")]
    public void Words_that_tell_nothing_are_like_nothing(string text) => AssertSame(false, text, "会议记录不规范");

    [Fact]
    public void The_nearest_of_several_is_taken_and_none_when_none_fits()
    {
        FindingCase[] known = [Case(1, "会议记录不规范"), Case(2, "主题党日会议记录不规范"), Case(3, "党费没交")];
        Assert.Equal(2, Likeness.Same("主题党日的会议记录不完整", known)!.Number);
        Assert.Equal(1, Likeness.Same("会议记录潦草", known)!.Number);
        Assert.Null(Likeness.Same("公开栏陈旧", known));
        Assert.Null(Likeness.Same("会议记录不规范", []));
    }

    [Fact]
    public void A_rectification_finds_the_open_finding_it_speaks_of_and_none_when_two_fit()
    {
        FindingCase[] open = [Case(1, "党员大会签到只有打勾没有签名"), Case(2, "支委会漏开两次")];
        Assert.Equal(1, FindingFit.Of("反馈的签到问题整改好了，签名表已经用上，水利局", open)!.Number);
        Assert.Equal(2, FindingFit.Of("支委会全年计划已排，整改完成", open)!.Number);
        Assert.Null(FindingFit.Of("整改好了", open));
        Assert.Equal(1, FindingFit.Of("整改好了", [open[0]])!.Number);
        Assert.Null(FindingFit.Of("党费的问题整改好了", [open[1]]));
    }

    static FindingCase Case(long number, string text) => new(number, default, FindingKind.Finding, text, FindingStatus.Sent) { Source = default };

    static void AssertSame(bool expected, string one, string other)
    {
        Assert.Equal(expected, Likeness.Of(one).IsSame(Likeness.Of(other)));
        Assert.Equal(expected, Likeness.Of(other).IsSame(Likeness.Of(one)));
    }
}
