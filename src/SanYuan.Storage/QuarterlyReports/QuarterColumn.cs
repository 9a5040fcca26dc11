using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Storage.QuarterlyReports;

internal static class QuarterColumn
{
    /// <exception cref="FormatException">The column holds no quarter.</exception>
    public static Quarter Of(string text) => Quarter.TryParse(text, out var quarter) ? quarter : throw new FormatException($"'{text}' is no quarter.");
}
