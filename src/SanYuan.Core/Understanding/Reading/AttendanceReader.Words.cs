using System.Text.RegularExpressions;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>The words of attendance, each looked for at one place.</summary>
internal sealed partial class AttendanceReader
{
    [GeneratedRegex(@"\G(?:三员|人员|大家|同志们|人)?(?:全部|全都|全员|全体|都|全)(?:已|已经|准时|按时)*(?:到会|到齐|参会|参加|到场|出席|来齐|来|到)(?:齐)?了?(?![\u4e00-\u9fff])")]
    private static partial Regex Everybody();

    [GeneratedRegex(@"\G(?:(?<no>没来开会|没有?来|没有?到会?|未到会?|没有?参加|未参加|没有?参会|未参会|未出席|没有?出席|没去|缺席|缺勤|未来)|到会|参会|出席|到场|实到|签到|与会|到了|来了|到齐)(?:的|了)?(?<list>(?:三员|人员|同志|名单)*(?:有|是|为|如下)*(?: ?: ?))?(?:(?:人员|名单)?(?:有|是)|了|的)?")]
    private static partial Regex Mark();

    /// <summary>A word of attendance that ends its clause.</summary>
    [GeneratedRegex(@"\G(?:同志)?(?:也|都|今天|昨天)?(?:没|未|缺|到了|来了|到会了)[^,。;:\n]{0,4}(?=$|[,。;!\n])")]
    private static partial Regex Tail();

    /// <summary>The same behind further names.</summary>
    [GeneratedRegex(@"\G(?:[、和及与 ](?:[\u4e00-\u9fff·]{2,4}?|[a-z0-9_-]{1,32}))*(?:同志)?(?:也|都|今天|昨天)?(?:没|未|缺|到了|来了|到会了)[^,。;:\n]{0,4}(?=$|[,。;!\n])")]
    private static partial Regex ListTail();

    [GeneratedRegex(@"\G[,。;!、\n :]+")]
    private static partial Regex Break();

    [GeneratedRegex(@"\G(?:#|号|会议|的会|这次会|本次|这次|会上|会|同志|以及|和|及|与|还有|等|也|都|今天|的|,)")]
    private static partial Regex Filler();

    [GeneratedRegex(@"\G(?:[a-z][a-z0-9_-]{0,31}|[\u4e00-\u9fff·]{2,4}?(?=$|同志|没|未|缺|也|到了|来了|[,。;!、\n :和及与]))")]
    private static partial Regex Unknown();
}
