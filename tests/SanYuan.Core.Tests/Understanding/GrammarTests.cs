using SanYuan.Core.Activities;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Tests.Understanding;

/// <summary>Sentences built from the domain's grammar: every unit in turn, with kinds, days, numbers and remarks in many orders.</summary>
public class GrammarTests
{
    private static readonly (string Words, ActivityType Type)[] Meetings =
    [
        ("主题党日", ActivityType.ThemePartyDay), ("党员活动日", ActivityType.ThemePartyDay), ("支部党员大会", ActivityType.BranchMeeting), ("党员大会", ActivityType.BranchMeeting),
        ("支委会", ActivityType.CommitteeMeeting), ("党小组会", ActivityType.GroupMeeting), ("党课", ActivityType.PartyLecture), ("组织生活会", ActivityType.OrganizationalLifeMeeting),
        ("民主评议党员", ActivityType.DemocraticAppraisal), ("政策宣讲", ActivityType.PolicyPublicity), ("党务培训", ActivityType.Training), ("主题教育集中学习", ActivityType.ThemeEducation),
    ];

    private static readonly (string Words, int Back)[] Days =
        [("今天", 0), ("昨天", 1), ("前天", 2), ("10月19日", 2), ("10.16", 5), ("上周五", 5), ("周二", 1), ("十月十五号", 6), ("１０月１２日", 9), ("15号", 6)];

    private static readonly (string Words, int Count)[] Counts =
    [
        ("20人参加", 20), ("到会31名", 31), ("应到30人，实到27人", 27), ("党员十二人", 12), ("共有四十五人参加", 45), ("参加人数：18", 18), ("来了二十三个党员", 23), ("25人到会，3人请假", 25), ("大约40人", 40),
    ];

    private static readonly string[] Findings =
        ["会议记录不规范", "党费没有按月交", "签到表缺失", "学习笔记照抄照搬", "支委分工没上墙", "活动方案过于笼统", "台账更新滞后", "谈心谈话记录空白", "公开栏还是去年的内容"];

    private static readonly string[] Advice = ["建立台账", "当场签到", "指定专人负责", "尽快补齐", "每月核对一次", "会前收手机", "把方案细化到人"];

    private static readonly NamedUnit[] Units = [.. Corpus.Names.Units.Where(u => u.Kind != UnitKind.Sector)];

    public static TheoryData<string, string, int, ActivityType, int> Reports()
    {
        var data = new TheoryData<string, string, int, ActivityType, int>();
        for (var i = 0; i < 180; i++)
        {
            var (unit, name) = Name(i);
            var (meeting, type) = Meetings[i % Meetings.Length];
            var (day, back) = Days[i * 7 % Days.Length];
            var (count, people) = Counts[i * 5 % Counts.Length];
            var text = (i % 6) switch
            {
                0 => $"{day}{name}{meeting}，{count}",
                1 => $"{day}我到{name}参加{meeting}，{count}。",
                2 => $"{name}{day}上午召开{meeting}，{count}，秩序良好",
                3 => $"报告：{day} {name} {meeting} {count}",
                4 => $"单位：{name}\n时间：{day}\n内容：{meeting}\n情况：{count}",
                _ => $"{meeting}，{name}，{day}下午，{count}",
            };
            data.Add(text, unit.Code, back, type, people);
        }

        return data;
    }

    public static TheoryData<string, string, int, string, string> Inspections()
    {
        var data = new TheoryData<string, string, int, string, string>();
        for (var i = 0; i < 120; i++)
        {
            var (unit, name) = Name(i + 3);
            var (day, back) = Days[i * 3 % Days.Length];
            var (one, two) = (Findings[i % Findings.Length], Findings[(i + 4) % Findings.Length]);
            var advice = Advice[i * 2 % Advice.Length];
            var (text, found) = (i % 5) switch
            {
                0 => ($"{day}到{name}督导，发现{one}，建议{advice}", one),
                1 => ($"{day}督查{name}，存在问题：1.{one}；2.{two}。建议：{advice}", $"{one}|{two}"),
                2 => ($"【督导日志】{day} {name}\n问题：\n1、{one}\n2、{two}\n建议：\n1、{advice}", $"{one}|{two}"),
                3 => ($"{day}去{name}检查，一是{one}，二是{two}，希望{advice}", $"{one}|{two}"),
                _ => ($"{day}查了{name}的台账，总体不错，就是{one}。建议{advice}", one),
            };
            data.Add(text, unit.Code, back, found, advice);
        }

        return data;
    }

    public static TheoryData<string, string, ActivityType, string> Invitations()
    {
        string[] places = ["三楼会议室", "局五楼会议室", "党员活动室", "厂区食堂二楼", "多功能厅", "县委党校报告厅"];
        var data = new TheoryData<string, string, ActivityType, string>();
        for (var i = 0; i < 60; i++)
        {
            var (unit, name) = Name(i + 11);
            var (meeting, type) = Meetings[i % 9];
            var place = places[i % places.Length];
            var text = (i % 4) switch
            {
                0 => $"{name}定于10月23日上午9点在{place}召开{meeting}，请您参加",
                1 => $"请您参加：10月23日（周五）上午9:00，{name}{meeting}，地点：{place}",
                2 => $"老师您好，后天上午九点{name}开{meeting}，在{place}，欢迎指导",
                _ => $"会议通知\n单位：{name}\n内容：{meeting}\n时间：10月23日上午9时\n地点：{place}\n请准时参加",
            };
            data.Add(text, unit.Code, type, place);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_tells_where_when_what_and_how_many(string text, string unit, int back, ActivityType type, int people)
    {
        var read = Corpus.Read(text);
        var told = Assert.Single(read.Statements);
        Assert.Equal((Intent.Report, unit, Day(-back), type, people), (read.Intent, told.Unit?.Value, told.Date?.Value, told.Type?.Value, told.Participants?.Value));
        Assert.Empty(told.Findings.Concat(told.Suggestions));
    }

    [Theory]
    [MemberData(nameof(Inspections))]
    public void An_inspection_tells_what_was_found_and_advised(string text, string unit, int back, string findings, string advice)
    {
        var read = Corpus.Read(text, Roles.Supervisor);
        var told = Assert.Single(read.Statements);
        Assert.Equal((Intent.Report, unit, Day(-back), ActivityType.SupervisionInspection), (read.Intent, told.Unit?.Value, told.Date?.Value, told.Type?.Value));
        Assert.Equal((findings, advice), (Joined(told.Findings), Joined(told.Suggestions)));
    }

    [Theory]
    [MemberData(nameof(Invitations))]
    public void An_invitation_tells_who_what_when_and_where(string text, string unit, ActivityType type, string place)
    {
        var read = Corpus.Read(text, Roles.Liaison);
        var told = Assert.Single(read.Statements);
        Assert.Equal((Intent.Invite, unit, Day(2), new TimeOnly(9, 0), type, place),
            (read.Intent, told.Unit?.Value, told.Date?.Value, told.Time?.Value, told.Type?.Value, told.Place?.Value));
    }

    private static (NamedUnit Unit, string Name) Name(int i)
    {
        var unit = Units[i % Units.Length];
        string[] names = [unit.Name, .. unit.Aliases];
        return (unit, names[i / Units.Length % names.Length]);
    }

    private static DateOnly Day(int days) => DateOnly.FromDateTime(Corpus.Moment.DateTime).AddDays(days);

    private static string Joined(IReadOnlyList<Told<string>> told) => string.Join('|', told.Select(t => t.Value));
}
