using SanYuan.Core.Activities;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Tests.Understanding;

public class FieldTests
{
    [Theory]
    [InlineData("应到30名，实到26名", 26)]
    [InlineData("应到30实到26", 26)]
    [InlineData("20名党员参加", 20)]
    [InlineData("共61人，其中党员17人", 61)]
    [InlineData("支委5人党员31人，总共36人", 36)]
    [InlineData("30余人", 30)]
    [InlineData("五十多人参加", 50)]
    [InlineData("大概十九个人", 19)]
    [InlineData("到会党员二十三名", 23)]
    [InlineData("15名党员和3名积极分子参加", 18)]
    [InlineData("25人到会，3人请假", 25)]
    [InlineData("听众有28位同志", 28)]
    [InlineData("参会人数：27", 27)]
    [InlineData("選舉支委5名，到會45名", 45)]
    public void The_number_that_took_part_is_read(string phrase, int people) =>
        Assert.Equal(people, Corpus.One($"昨天水利局党员大会，{phrase}").Participants?.Value);

    [Theory]
    [InlineData("昨天慰问了水利局3户困难党员，送去2000元")]
    [InlineData("昨天水利局支委会确定发展对象2名")]
    [InlineData("昨天水利局党员大会3人请假")]
    [InlineData("昨天水利局组织生活会，征求意见20条")]
    public void Other_numbers_are_not_people_who_took_part(string text) => Assert.Null(Corpus.One(text).Participants);

    [Theory]
    [InlineData("卫建委", "health")]
    [InlineData("图书管支部", "library")]
    [InlineData("县水利局机关支部", "water")]
    [InlineData("园区第6支部", "park6")]
    [InlineData("縣人民醫院第二黨支部", "hosp2")]
    [InlineData("自然资原局", "land")]
    [InlineData("ＣＤＣ", "cdc")]
    [InlineData("县疾病防控制中心", "cdc")]
    public void A_unit_is_found_by_short_and_misspelt_names(string name, string code) =>
        Assert.Equal(code, Corpus.One($"昨天{name}主题党日20人参加").Unit?.Value);

    [Fact]
    public void A_named_unit_beats_its_sector() =>
        Assert.Equal("civil", Corpus.One("昨天民生口督导，查的是民政局，没有台账", Roles.Supervisor).Unit?.Value);

    [Theory]
    [InlineData("重点督导水利局书记项目", ActivityType.SecretaryProject)]
    [InlineData("到水利局检查支委会记录", ActivityType.SupervisionInspection)]
    [InlineData("督查水利局巡察问题整改", ActivityType.RectificationCheck)]
    [InlineData("水利局支委会研究发展对象", ActivityType.CommitteeMeeting)]
    [InlineData("水利局入党积极分子培训班", ActivityType.Training)]
    [InlineData("水利局主题教育专题组织生活会", ActivityType.OrganizationalLifeMeeting)]
    [InlineData("水利局党课，不是主题党日", ActivityType.PartyLecture)]
    [InlineData("水利局固定党日", ActivityType.ThemePartyDay)]
    public void The_kind_is_what_was_done_not_what_was_looked_at(string phrase, ActivityType type) =>
        Assert.Equal(type, Corpus.One($"昨天{phrase}，20人参加").Type?.Value);

    [Theory]
    [InlineData("昨天到水利局督查，发现会议记录不规范，党费没按月交。建议建立台账", "会议记录不规范|党费没按月交", "建立台账")]
    [InlineData("昨天督查水利局\n问题：\n1.签到表缺失\n2.方案雷同\n建议：\n1.补签\n2.重做方案", "签到表缺失|方案雷同", "补签|重做方案")]
    [InlineData("昨天日常督导水利局，问题：无；建议：无", "", "")]
    [InlineData("昨天水利局主题党日，20人，秩序良好，没有发现问题", "", "")]
    [InlineData("昨天水利局主题党日我没缺席，20人", "", "")]
    [InlineData("昨天督查水利局，一是台账不全，二是阵地陈旧，希望尽快完善", "台账不全|阵地陈旧", "尽快完善")]
    public void Findings_and_suggestions_are_verbatim(string text, string findings, string suggestions)
    {
        var told = Corpus.One(text, Roles.Supervisor);
        Assert.Equal(findings, string.Join('|', told.Findings.Select(f => f.Value)));
        Assert.Equal(suggestions, string.Join('|', told.Suggestions.Select(s => s.Value)));
    }

    [Fact]
    public void People_in_the_directory_are_named_by_their_code()
    {
        var read = Corpus.Read("邀请王建国周五下午三点在二楼会议室参加主题党日", Roles.Liaison);
        var told = Assert.Single(read.Statements);
        Assert.Equal(Intent.Invite, read.Intent);
        Assert.Equal(["p01"], told.People.Select(p => p.Value));
        Assert.Equal(("二楼会议室", "主题党日", new TimeOnly(15, 0)), (told.Place?.Value, told.Title?.Value, told.Time?.Value));
    }

    [Theory]
    [InlineData("昨天上午水利局党小组会6人，下午司法局支委会5人", "water/GroupMeeting/6 justice/CommitteeMeeting/5")]
    [InlineData("昨天水利局组织生活会和民主评议党员一起开，33人参加", "water/OrganizationalLifeMeeting/33 water/DemocraticAppraisal/33")]
    [InlineData("周一和周二分别参加了水利局的党小组会和支委会，前者9人，后者5人", "water/GroupMeeting/9 water/CommitteeMeeting/5")]
    [InlineData("昨天在水利局，八点半支委会（5人），十点党员大会（27人）", "water/CommitteeMeeting/5 water/BranchMeeting/27")]
    [InlineData("昨天水利局主题党日，先学习，再由书记上党课，25人", "water/ThemePartyDay/25")]
    public void Each_activity_is_a_record_of_its_own(string text, string records) =>
        Assert.Equal(records, string.Join(' ', Corpus.Read(text).Statements.Select(s =>
            $"{s.Unit?.Value}/{s.Type?.Value}/{s.Participants?.Value}")));

    [Theory]
    [InlineData("邀请三员周五下午三点到四点在二楼会议室参加主题党日", "二楼会议室", 16)]
    [InlineData("邀请三员周五下午3点到5点到三楼会议室参加党课", "三楼会议室", 17)]
    [InlineData("邀请三员周五15:00到16:00到三楼会议室参加党课", "三楼会议室", 16)]
    public void When_a_meeting_ends_is_no_part_of_its_place(string text, string place, int hour)
    {
        var told = Corpus.Read(text, Roles.Liaison).Statements[0];
        Assert.Equal((place, new TimeOnly(hour, 0)), (told.Place?.Value, told.EndTime?.Value));
    }
}
