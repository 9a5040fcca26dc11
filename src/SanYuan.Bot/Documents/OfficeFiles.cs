namespace SanYuan.Bot.Documents;

/// <summary>What browsers are told the office's files are.</summary>
internal static class OfficeFiles
{
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
