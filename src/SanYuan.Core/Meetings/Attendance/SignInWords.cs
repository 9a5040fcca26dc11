namespace SanYuan.Core.Meetings.Attendance;

/// <summary>What is said when somebody signs in, and when signing in by place is switched.</summary>
internal static class SignInWords
{
    public const string NoPlace = "位置没有读出来，还没有签到。请重新发一次位置，或直接回「签到」。";
    public const string WhyOn = "还没有开启。请写明原因，例如「开启位置签到：核对三员到会情况」，原因会留存备查。";
    public const string Off = "位置签到已关闭。会上可以回「签到」，或由单位报到会名单。";

    public static string Signed(Meeting meeting, DistanceBand? distance) =>
        $"已签到：{Name(meeting)}{(distance is { } band ? $"（{Far(band)}，只记远近，不存位置）" : "")}";

    public static string Already(Meeting meeting) => $"您已经签过到了：{Name(meeting)}";

    public static string On(string reason) => $"位置签到已开启（原因：{reason}）\n开会前一小时到散会，受邀三员发位置就算签到；只记远近，不存坐标。\n不用了回「关闭位置签到」。";

    public static string Name(Meeting meeting) => $"{meeting.Id}号 {meeting.Content.Title}";

    static string Far(DistanceBand band) => band switch
    {
        DistanceBand.Near => "离单位200米内",
        DistanceBand.Kilometre => "离单位1公里内",
        DistanceBand.FiveKilometres => "离单位5公里内",
        DistanceBand.Farther => "离单位5公里以上",
        _ => "远近不详",
    };
}
