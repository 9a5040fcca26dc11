namespace SanYuan.Core.Duties.Leaves;

/// <summary>Pieces of the forms in which leave is told. An invitation's number, or a word for what was invited to, makes it an answer instead.</summary>
internal static class LeaveForms
{
    const string Invited = "(?!.*(?:会|党日|党课|活动|培训|#))";

    /// <summary>The days, with the reason behind them: 10.20-10.25 去省里开会, but not 周五 的会.</summary>
    public const string DaysAndReason =
        "[:, ]{0,2}(?:(?<days>" + SpokenDays.Range + ")(?![的0-9天小个])(?<reason>[^\\n]{0,40})|(?<days>" + SpokenDays.OneDay + ")(?![的0-9天小个])" + Invited + "(?<reason>[^\\n]{0,40}))";

    /// <summary>The days first: 明天请假, 10月20日至25日请假,出差.</summary>
    public const string DaysThenLeave =
        "(?:(?<days>" + SpokenDays.Range + ")" + Wish + "|(?<days>" + SpokenDays.OneDay + ")" + Wish + Invited + ")(?:[,: ](?<reason>[^\\n]{0,40}))?";

    const string Wish = "(?:我)?(?:要|想|需要)?(?:请假|休假)";

    /// <summary>A name or a code; no meeting is one.</summary>
    public const string Name = "(?!.{0,4}(?:会|课|党日|培训|活动|学习|因|向))(?<name>[\\u4e00-\\u9fff]{2,4}?|[a-z0-9-]{2,20})";
}
