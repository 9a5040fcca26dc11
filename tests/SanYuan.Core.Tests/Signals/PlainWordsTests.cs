using SanYuan.Core.Signals;
using SanYuan.Core.Tests.Understanding;

namespace SanYuan.Core.Tests.Signals;

/// <summary>Pairs of reports: which say the same apart from dates, numbers and units, which nearly so, and which do not.</summary>
public sealed class PlainWordsTests
{
    const string Check = "上周四到司法局检查组织生活会准备情况，对照检查材料逐份看过，提出批评意见要见人见事的要求，现场帮助修改完善";

    static string Plain(string text) => PlainWords.Of(text, Corpus.Names, Corpus.Moment);

    static bool AreClose(string one, string other)
    {
        var (first, second) = (Plain(one), Plain(other));
        Assert.NotEqual("", first);
        Assert.NotEqual("", second);
        return first == second || Likeness.IsClose(first, second);
    }

    [Theory]
    [InlineData("昨天到水利局检查组织生活会准备情况，对照检查材料逐份看过，提出批评意见要见人见事的要求，现场帮助修改完善")]
    [InlineData("10月9日到县教体局检查组织生活会准备情况，对照检查材料逐份看过，提出批评意见要见人见事的要求，现场帮助修改完善。")]
    [InlineData("2020年9月3日上午到县林业局机关党支部检查组织生活会准备情况 对照检查材料逐份看过 提出批评意见要见人见事的要求 现场帮助修改完善")]
    [InlineData("今天下午三点到司法局检查组织生活会准备情况，对照检查材料逐份看过，提出批评意见要见人见事的要求，现场帮助修改完善！")]
    [InlineData("上周四到司法局党支部检查组织生活会准备情况，對照檢查材料逐份看過，提出批評意見要見人見事的要求，現場幫助修改完善")]
    [InlineData("上周四到康禾药业检查组织生活会准备情况，对照检查材料逐份看过，提出批评意见要见人见事的要求，现场帮助修改完善")]
    [InlineData("本月18日下午到工业园区第三非公联合党支部检查组织生活会准备情况：对照检查材料逐份看过；提出批评意见要见人见事的要求；现场帮助修改完善")]
    [InlineData("周三15:30到财政局检查组织生活会准备情况，对照检查材料逐份看过，提出批评意见要见人见事的要求，现场帮助修改完善")]
    public void The_same_words_of_another_day_or_unit_are_the_same(string other) => Assert.Equal(Plain(Check), Plain(other));

    [Theory]
    [InlineData("今天参加疾控中心支部主题党日，15名党员参加，集体学习条例并交流发言，会后打扫卫生", "昨天参加教体局支部主题党日，28名党员参加，集体学习条例并交流发言，会后打扫卫生")]
    [InlineData("今天参加疾控中心支部主题党日，十五名党员参加，集体学习条例并交流发言，会后打扫卫生", "上周五参加水利局主题党日，9名党员参加，集体学习条例并交流发言，会后打扫卫生")]
    [InlineData("10月12日走访困难党员3户，送去慰问品，了解家里生活和身体情况，叮嘱注意保暖防滑", "10月19日走访困难党员12户，送去慰问品，了解家里生活和身体情况，叮嘱注意保暖防滑")]
    [InlineData("召开三会一课专题会2次，发现会议记录过于简单、签到不全，已要求补齐并统一台账格式", "召开三会一课专题会4次，发现会议记录过于简单、签到不全，已要求补齐并统一台账格式")]
    public void Numbers_in_figures_or_words_make_no_difference(string one, string other) => Assert.Equal(Plain(one), Plain(other));

    [Theory]
    [InlineData("昨天到水利局检查了组织生活会准备情况，对照检查材料逐份看过，提出批评意见要见人见事的要求，现场帮助修改完善")]
    [InlineData("今天到水利局检查组织生活会准备情况，对照检查材料逐份都看过，提出批评意见要见人见事的要求，现场帮助修改完善")]
    [InlineData("10月9日检查水利局组织生活会准备情况，对照检查材料逐份看过，提出批评意见要见人见事的要求，现场帮助修改")]
    [InlineData("今天到水利局检查组织生活会准备情况，对照检查材料逐份看过，提出了批评意见要见人见事的要求，现场帮助修改完善了")]
    [InlineData("今天去水利局检查组织生活会准备情况，对照检查材料逐份看过，提出批评意见要见人见事的要求，现场帮助他们修改完善")]
    [InlineData("今天到水利局检查组织生活会准备情况，对照检查材料逐份看过，现场帮助修改完善，提出批评意见要见人见事的要求")]
    public void A_word_changed_or_moved_leaves_them_nearly_the_same(string other)
    {
        Assert.NotEqual(Plain(Check), Plain(other));
        Assert.True(AreClose(Check, other));
    }

    [Theory]
    [InlineData(Check, "上周四到司法局参加组织生活会，党员逐个发言，批评意见不够尖锐，多是表扬和希望，建议支委会前再谈一遍心")]
    [InlineData(Check, "上周四到司法局检查党费收缴情况，台账逐月看过，发现两个月的收据没有签名，要求补签并公示")]
    [InlineData(Check, "上周四到司法局检查组织生活会准备情况，会场已布置，征求意见的表格发下去了还没收齐，谈心谈话记录缺了几份")]
    [InlineData(Check, "检查材料的时候发现几份雷同的剖析，和书记逐份核对，请本人重新写，写完再报党委审核把关")]
    [InlineData("今天在疾控中心讲党课，围绕初心使命结合抗疫故事讲了一个多小时，年轻党员提问很踊跃", "今天在疾控中心讲党课，围绕乡村振兴结合驻村经历讲了一个多小时，老党员听得很认真")]
    [InlineData("走访困难党员，老张腿脚不便，帮他联系了社区医生上门换药，家属很感激", "走访困难党员，老李家房顶漏雨，和村里商量先盖防雨布，等天晴了再请人修")]
    [InlineData("和新发展的对象谈话，了解入党动机和家庭情况，政审材料还差一份函调回函", "和预备党员谈话，转正申请写得太空，请他结合这一年的工作重新写一份交支部")]
    [InlineData("督导检查发现活动室堆放杂物，党旗褪色，制度没有上墙，已请支部书记月底前整改到位", "督导检查发现发展党员材料缺推优会议记录，谈话记录没有签名，已请组织委员补正")]
    [InlineData("参加支委会，研究下季度学习计划和发展对象，大家对学习内容分得太细有不同意见", "参加支委会，研究创建模范支部的分工，书记牵头，大家对活动经费从哪里出有不同意见")]
    [InlineData("指导企业成立工会，选出主席和委员，讨论了职工活动室的选址和图书采购", "指导企业成立团支部，选出书记和委员，商量了青年文明号的申报和志愿服务安排")]
    [InlineData("陪同县领导调研两新组织党建，企业提出招工难、用地难，已记下转办相关部门", "陪同县领导调研机关党建，支部提出经费少、人手紧，已记下转办相关部门研究答复")]
    [InlineData("主题党日到敬老院打扫卫生、给老人理发、包饺子，几位老党员讲了当年修水库的故事", "主题党日到烈士陵园扫墓、重温誓词、听讲解，几位青年党员谈了参观以后的体会")]
    public void Two_pieces_of_work_are_not_the_same(string one, string other) => Assert.False(AreClose(one, other));

    [Theory]
    [InlineData("今天参加疾控中心支部主题党日，15名党员参加")]
    [InlineData("到水利局督导检查，没有发现问题")]
    [InlineData("10月9日15:30县教体局")]
    [InlineData("没有")]
    [InlineData("")]
    [InlineData("！！！……   \n\n")]
    public void What_everybody_says_alike_is_not_compared(string text) => Assert.Equal("", Plain(text));

    [Fact]
    public void A_long_text_of_dates_and_names_is_read_in_bounded_time() =>
        Assert.Equal("", Plain(string.Concat(Enumerable.Repeat("10月9日15:30县教体局", 500))));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("甲", "甲", 0)]
    [InlineData("甲乙丙", "甲乙丙", 1)]
    [InlineData("甲乙", "丙丁", 0)]
    [InlineData("甲乙丙", "甲乙丁", 0.5)]
    [InlineData("甲甲甲", "甲甲", 2.0 / 3)]
    public void Likeness_is_the_share_of_common_pairs(string one, string other, double expected) => Assert.Equal(expected, Likeness.Of(one, other), 6);
}
