using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;
using SanYuan.Core.Settings;

namespace SanYuan.Core.Attachments;

/// <summary>「要求附照片：原因…」: the office asks for photos, and says why; every decision is kept.</summary>
public sealed partial class RequirePhotosCommand : IChatCommand
{
    public string Name => "photos.require";

    public Roles Audience => Roles.Office;

    public string Example => "要求附照片：核对阵地建设情况";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var reason = words.Verbatim("reason");
        if (!reason.Any(char.IsLetterOrDigit))
            return Reply.Refused("no_reason", PhotoWords.WhyOn);
        await session.Settings.SetAsync(new OfficeSetting(SettingNames.PhotosRequired, PhotoRequirement.On, reason, request.AsChange()), cancellationToken);
        return new Reply(PhotoWords.On(reason));
    }

    [GeneratedRegex("^要求附照片(([:,;]|\\s)\\s*(原因(是|[:,]|$)\\s*)?[:,]?\\s*(?<reason>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Words();
}
