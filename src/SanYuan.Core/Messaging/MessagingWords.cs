using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Messaging;

/// <summary>What the conversation itself says, before and beside the capabilities.</summary>
internal static class MessagingWords
{
    public const string Stranger = "您好，这里是三员工作服务。您的账号还没有登记，请联系县委党建办登记，或把党建办给您的绑定码发到这里。";
    public const string Nobody = "您好，这里是三员工作服务。平台没有告诉我您是谁，这条没有处理。请用本单位成员的账号、在本单位的聊天软件里再发一次；还不行请联系县委党建办。";
    public const string TooManyTries = "您好，绑定码试的次数太多了，请一小时后再试，或联系县委党建办。";
    public const string WrongCode = "这个绑定码不对或已过期，请核对后再发一次，或联系县委党建办重新领取。";
    public const string TermEnded = "您好，您目前没有在任的聘任，这条没有记入台账。如有疑问请联系县委党建办。";
    public const string OnlyText = "收到。目前只看得懂文字（照片、语音、视频、位置、文件可以附在活动上），请把内容用一句话写给我，例如：今天上午参加支部主题党日，15名党员参加。";
    public const string Empty = "收到一条空白消息。请用一句话告诉我做了什么，或回复「帮助」。";
    public const string TooLong = "这条太长了（超过4000字），没有记入台账。请分几条发，每条写一件事。";
    public const string Later = "收到，已存好。系统正忙，处理完会马上告诉您，不用重发。";
    public const string NotYet = "您的原话已存好。这类事目前还不能在聊天里办，请联系县委党建办；回复「帮助」看能办什么。";

    public static string Welcome(string name) => $"{name}，您好！做了什么，直接用一句话告诉我就行。回复「帮助」看例子。";

    public static string Linked(string name) => $"{name}，您好！账号已绑定，以后直接在这里说就行。回复「帮助」看例子。";

    public static string NotForYou(Intent intent, Roles audience) => intent switch
    {
        Intent.Report or Intent.Correct or Intent.Undo or Intent.Disown or Intent.QueryMine => "这个由三员本人使用。您的原话已存好；需要帮忙请联系县委党建办。",
        Intent.Invite => "邀请三员参加会议由派驻单位联络员或党建办发起，您可以请联络员来发。",
        Intent.MoveMeeting or Intent.CancelMeeting => "会议由派驻单位联络员或党建办来改，您可以请联络员来改。",
        Intent.Attendance => "到会情况由派驻单位联络员或党建办来报；您自己到了，会上回「签到」就行。",
        Intent.CheckIn => NotYet,
        Intent.Accept or Intent.Decline => "只有被邀请的三员需要回复参加或请假，您不用回复。有事请联系县委党建办。",
        _ => NotForYou(audience),
    };

    public static string NotForYou(Roles audience) => $"这个由{Names(audience)}使用，没有改动。需要帮忙请联系县委党建办。";

    public static Why WhyLate(DateTimeOffset sent) => new("消息没有当场处理完的，处理好就答复。", $"您{sent:M月d日 HH:mm}发来的消息刚处理好。");

    public static Why WhyGaveUp(DateTimeOffset sent) => new("一条消息多次处理失败，告诉发的人和党建办。", $"{sent:M月d日 HH:mm}发来的那条。");

    public static string GaveUpSender(DateTimeOffset sent) => $"很抱歉，您{sent:M月d日 HH:mm}发来的消息没能处理成功（原话已存好）。请重发一次，仍不行请联系县委党建办。";

    public static string GaveUpOffice(string name, DateTimeOffset sent) => $"{name}{sent:M月d日 HH:mm}发来的消息多次处理失败，已请本人重发。请查看系统日志。";

    static string Names(Roles roles) => string.Join("、",
        new[]
        {
            (roles & Roles.Appointee) != 0 ? "三员" : null,
            roles.HasFlag(Roles.Liaison) ? "联络员" : null,
            roles.HasFlag(Roles.Office) ? "党建办" : null,
            roles.HasFlag(Roles.SelectingUnit) ? "选派单位" : null,
            roles.HasFlag(Roles.Leader) ? "县领导" : null,
            roles.HasFlag(Roles.Administrator) ? "管理员" : null,
        }.OfType<string>());
}
