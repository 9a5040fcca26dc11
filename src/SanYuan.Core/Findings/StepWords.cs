namespace SanYuan.Core.Findings;

/// <summary>How a step of a finding's life is told.</summary>
public static class StepWords
{
    /// <summary>Follows the name of whoever did it.</summary>
    public static string What(FindingStep step) => step.Kind switch
    {
        FindingStepKind.Told => "报告",
        FindingStepKind.Sent => "送到单位",
        FindingStepKind.Acknowledged => "签收",
        FindingStepKind.Moved => $"期限改到{step.DueOn:M月d日}",
        FindingStepKind.Rectified => "报整改",
        FindingStepKind.Verified => "核实销号",
        FindingStepKind.Returned => "退回",
        FindingStepKind.Reopened => $"又发现（问题{step.Other}），重新整改",
        FindingStepKind.SeenAgain => $"又发现（问题{step.Other}）",
        FindingStepKind.Repeated => $"：与问题{step.Other}是一件事，并在一起",
        FindingStepKind.StandsAlone => "：原来并入的已收回，单独整改",
        FindingStepKind.Restored => $"：问题{step.Other}已收回，仍按销号",
        FindingStepKind.Readdressed => "更正了单位",
        _ => "收回",
    };
}
