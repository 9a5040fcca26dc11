using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Settings;

namespace SanYuan.Core.Attachments;

/// <summary>Photos are the reporter's choice unless the office asks for them, and says why; then a report without one is told so, once, and counts all the same.</summary>
internal static class PhotoRequirement
{
    public const string On = "on";
    public const string Off = "off";

    const int MostLines = 4;

    /// <returns>The newest decision; null when the office never made one.</returns>
    public static Task<OfficeSetting?> CurrentAsync(ILedgerSession session, CancellationToken cancellationToken) =>
        session.Settings.CurrentAsync(SettingNames.PhotosRequired, cancellationToken);

    /// <summary>The reply to a report, with a line about the missing photo where there is room for it.</summary>
    /// <param name="entries">What the report has recorded.</param>
    public static async Task<string> MentionAsync(string reply, IReadOnlyList<ActivityId> entries, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (reply.Count(c => c == '\n') + 1 >= MostLines || await CurrentAsync(session, cancellationToken) is not { Value: On } asked)
            return reply;
        var attached = await session.Attachments.OfAsync(entries, cancellationToken);
        return attached.Any(one => one.Draft.Content.Kind == AttachmentKind.Photo) ? reply : $"{reply}\n{PhotoWords.Missing(asked.Reason)}";
    }
}
