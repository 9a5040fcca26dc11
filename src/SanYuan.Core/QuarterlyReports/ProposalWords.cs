using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>What is said to the office about the quarter's report meeting.</summary>
internal static class ProposalWords
{
    public const string Place = "县委党建办会议室";

    /// <summary>UTF-16 units.</summary>
    public const int LongestPlace = 60;

    public const string WhichDay = "没看出改到哪天，还没有改。请回复日期和时间，例如「改到25日上午九点」。";
    public const string NoSuchDay = "没有这一天，还没有改。请问改到哪天？";
    public const string Past = "这个时间已经过了，还没有改。请问改到哪天？";
    public const string Over = "建议的时间已经过了，还没有发邀请。请先说改到哪天，例如「改到明天下午三点」。";
    public const string NobodyThere = "目前没有在任的三员，没有可邀请的人，还没有发邀请。";
    public const string PlaceTooLong = "地点太长了（最多60字），还没有改。请写短些再说一次。";

    public const string Confirm = "确认";

    const string HowToAnswer = "回复「确认」发邀请；要改直接说，例如「改到25日上午九点」；不开回「不开」。";

    public static string Title(Quarter quarter) => $"{quarter.Name}三员汇报会";

    public static string Propose(QuarterlyMeeting meeting, int guests) => $"{meeting.Quarter.ShortName}汇报会：建议{What(meeting)}，邀请三员{guests}人。\n{HowToAnswer}";

    public static string DayOff(DateOnly day, DateOnly nextWorkingDay) => $"{MeetingWords.Day(day)}是休息日，还没有改。请问改到哪个工作日？例如「改到{nextWorkingDay:M月d日}上午九点」。";

    public static string TooLate(DateOnly day, Quarter quarter) => $"{day:yyyy年M月d日}离{quarter.ShortName}太远了，还没有改。请问改到哪天？";

    public static string Revised(QuarterlyMeeting meeting, int guests, int clashing) =>
        $"已改为{What(meeting)}，还没有发邀请。{Clashing(clashing)}\n回复「确认」邀请三员{guests}人；不开回「不开」。";

    public static string RevisedNotice(QuarterlyMeeting meeting, string by, int guests) => $"{by}把{meeting.Quarter.ShortName}汇报会改为{What(meeting)}，邀请三员{guests}人，还等一个确认。\n{HowToAnswer}";

    public static string Called(QuarterlyMeeting meeting, MeetingId number, int guests, int clashing) =>
        $"已邀请三员{guests}人\n{number}号 {Title(meeting.Quarter)} {What(meeting)}\n汇报草稿已发给每人核对，有人答复会马上告诉您。{Clashing(clashing)}";

    public static string CalledNotice(QuarterlyMeeting meeting, MeetingId number, string by, int guests) => $"{by}已确认{meeting.Quarter.ShortName}汇报会：{number}号，{What(meeting)}，已邀请三员{guests}人，不用再答复。";

    public static string AlreadyCalled(QuarterlyMeeting meeting, MeetingId number) => $"{meeting.Quarter.ShortName}汇报会已经是{number}号，邀请已发，不用再确认。";

    public static string Dropped(Quarter quarter) => $"好的，{quarter.ShortName}不开汇报会，没有发邀请。要开随时发邀请给我。";

    public static string DroppedNotice(Quarter quarter, string by) => $"{by}已定{quarter.ShortName}不开汇报会，不用再答复。";

    public static string AlreadyDropped(QuarterlyMeeting meeting, string by) => $"{by}已定{meeting.Quarter.ShortName}不开汇报会，没有发邀请。要开请直接发邀请，例如「邀请三员25日上午九点在{Place}开会」。";

    public static string Undecided(QuarterlyMeeting meeting) => $"{meeting.Quarter.ShortName}汇报会（{MeetingWords.Day(meeting.Day)}）还等党建办确认";

    public static Why WhyUndecided(QuarterlyMeeting meeting) =>
        new("汇报会的建议三个工作日没有答复，提醒党建办一次", $"{meeting.Quarter.ShortName}汇报会建议{MeetingWords.Day(meeting.Day)}开，还没有确认，也没有说不开");

    public static string What(QuarterlyMeeting meeting) => $"{MeetingWords.Day(meeting.Day)}{meeting.Time:HH:mm} {meeting.Place}";

    static string Clashing(int people) => people == 0 ? "" : $"其中{people}人那时有别的会，会请他们选一个。";
}
