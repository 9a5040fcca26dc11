using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Settings;

namespace SanYuan.Core.Attachments;

/// <summary>What is said about whether a report must have a photo.</summary>
internal static class PhotoWords
{
    /// <summary>UTF-16 units of the reason beside a report, and where it is asked for.</summary>
    const int Gist = 20;
    const int Whole = 100;

    public const string WhyOn = "没有改动。请写明原因，例如「要求附照片：核对阵地建设情况」，原因大家都看得到。";
    public const string OffAlready = "本来就没有要求附照片，没有改动。";
    public const string Never = "目前不要求附照片，附不附都行。";

    public static string On(string reason) => $"已要求附照片（原因：{Short(reason, Whole)}）\n报告没附照片时会提一句，照样记入台账，不催。\n不用了回「不再要求照片」。";

    public const string Off = "好的，不再要求附照片，附不附都行。";

    public static string Missing(string? reason) => $"党建办要求附照片：{Short(reason, Gist)}";

    public static string State(OfficeSetting? setting, TimeSpan offset) => setting switch
    {
        null => Never,
        { Value: PhotoRequirement.On } => $"{Day(setting, offset)}起党建办要求附照片，原因：{Short(setting.Reason, Whole)}\n没附也照样记入台账。",
        _ => $"{Never}（{Day(setting, offset)}起不再要求{(setting.Reason is null ? "" : $"，原因：{Short(setting.Reason, Whole)}")}）",
    };

    static string Day(OfficeSetting setting, TimeSpan offset) => $"{setting.Made.At.ToOffset(offset):yyyy年M月d日}";

    static string Short(string? reason, int most) => Shortened.To((reason ?? "").ReplaceLineEndings(" "), most);
}
