using SanYuan.Core.Messaging;

namespace SanYuan.Core.Assessment.Settlements;

/// <summary>The day a year was settled on, the county's calendar: what is derived again for comparison is derived as of that day.</summary>
internal static class SettledDay
{
    public static DateOnly Of(Settlement settled, Request request) => DateOnly.FromDateTime(settled.Made.At.ToOffset(request.Moment.Offset).DateTime);
}
