using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Findings;

namespace SanYuan.Bot.WebConsole.Pages.Findings;

/// <summary>Where a finding stands, as the board has its columns.</summary>
internal enum FindingStage
{
    Told,
    Acknowledged,
    Returned,
    Rectified,
    Verified,
    Withdrawn,
    Repeated,
}

internal static class FindingStages
{
    public static FindingStage Of(FindingStatus status) => status switch
    {
        FindingStatus.Open or FindingStatus.Sent => FindingStage.Told,
        FindingStatus.Acknowledged => FindingStage.Acknowledged,
        FindingStatus.Returned or FindingStatus.Reopened => FindingStage.Returned,
        FindingStatus.Rectified => FindingStage.Rectified,
        FindingStatus.Verified => FindingStage.Verified,
        FindingStatus.Withdrawn => FindingStage.Withdrawn,
        _ => FindingStage.Repeated,
    };

    public static IReadOnlyList<FindingStatus> Statuses(FindingStage stage) => [.. Enum.GetValues<FindingStatus>().Where(status => Of(status) == stage)];

    public static string Name(FindingStage stage, Language language) => stage switch
    {
        FindingStage.Told => language["待签收", "Told"],
        FindingStage.Acknowledged => language["整改中", "Acknowledged"],
        FindingStage.Returned => language["退回、又出现", "Returned, seen again"],
        FindingStage.Rectified => language["待核实", "To be verified"],
        FindingStage.Verified => language["已销号", "Closed"],
        FindingStage.Withdrawn => language["已收回", "Taken back"],
        _ => language["并入别的", "Carried by another"],
    };

    public static Tone ToneOf(FindingStage stage) => stage switch
    {
        FindingStage.Verified => Tone.Good,
        FindingStage.Returned => Tone.Bad,
        FindingStage.Rectified => Tone.Warning,
        _ => Tone.None,
    };
}
